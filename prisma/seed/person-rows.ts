import { type NounRows, published } from './noun-rows'
import { dateColumns } from './record-dates'
import type { RecordOf } from './record-files'
import { childId, children, inEveryLanguage } from './table-rows'

export const personRows: NounRows<'people', RecordOf<'people'>> = {
  row: ({ identified }) => ({ ...published, identified }),
  children(person, personId, load) {
    const printed = person.printed.map((name, place) => ({ name, id: childId(personId, 'printed', place) }))
    const offices = person.offices.map((office, index) => ({
      office,
      position: index + 1,
      id: childId(personId, 'office', index),
    }))
    return [
      children(
        'PersonText',
        { personId },
        inEveryLanguage((locale) => ({ name: person.name[locale], remark: person.remark?.[locale] ?? null })),
      ),
      children(
        'PersonPrintedName',
        { personId },
        printed.map(({ id, name }) => ({
          id,
          printed: name.printed,
          language: name.language,
          sourceId: load.id('sources', name.source),
        })),
      ),
      ...printed.map(({ id, name: { note } }) =>
        children(
          'PersonPrintedNameText',
          { nameId: id },
          note ? inEveryLanguage((locale) => ({ note: note[locale] })) : [],
        ),
      ),
      children(
        'Office',
        { personId },
        offices.map(({ id, position, office }) => {
          const [from, to] = [dateColumns(office.from), dateColumns(office.to)]
          return {
            id,
            position,
            bodyId: load.id('bodies', office.body),
            sourceId: load.id('sources', office.source),
            fromOn: from.on,
            fromPrecision: from.precision,
            toOn: to.on,
            toPrecision: to.precision,
          }
        }),
      ),
      ...offices.map(({ id, office }) =>
        children(
          'OfficeText',
          { officeId: id },
          inEveryLanguage((locale) => ({ title: office.title[locale] })),
        ),
      ),
      children(
        'PersonSource',
        { personId },
        person.sources.map((source) => ({ sourceId: load.id('sources', source) })),
      ),
    ]
  },
}
