import { type NounRows, published } from './noun-rows'
import type { RecordOf } from './record-files'
import { childId, children, inEveryLanguage } from './table-rows'

export const bodyRows: NounRows<'bodies', RecordOf<'bodies'>> = {
  row: (body, load) => ({
    ...published,
    kind: body.kind,
    countryCode: body.country ?? null,
    parentId: load.idOrNull('bodies', body.parent),
  }),
  children(body, bodyId, load) {
    const printed = body.printed.map((name, place) => ({ name, id: childId(bodyId, 'printed', place) }))
    return [
      children(
        'BodyText',
        { bodyId },
        inEveryLanguage((locale) => ({
          name: body.name[locale],
          shortName: body.shortName?.[locale] ?? null,
          about: body.about?.[locale] ?? null,
          remark: body.remark?.[locale] ?? null,
        })),
      ),
      children(
        'BodyPrintedName',
        { bodyId },
        printed.map(({ id, name }) => ({
          id,
          printed: name.printed,
          language: name.language,
          sourceId: load.id('sources', name.source),
        })),
      ),
      ...printed.map(({ id, name: { note } }) =>
        children(
          'BodyPrintedNameText',
          { nameId: id },
          note ? inEveryLanguage((locale) => ({ note: note[locale] })) : [],
        ),
      ),
      children(
        'BodySource',
        { bodyId },
        body.sources.map((source) => ({ sourceId: load.id('sources', source) })),
      ),
    ]
  },
}
