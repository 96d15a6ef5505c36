/** Documents of records of any kind, made at random. */
import fc from 'fast-check'
import { fromSolarHijri } from '@/lib/i18n/calendars'
import { locales } from '@/lib/i18n/locales'
import type { DocumentDate, DocumentValue, Field, Fields, RecordDocument, TextTable } from '@/lib/records/record-shape'

const word = fc.stringMatching(/^[a-zа-яқғңөұүһіәابپتجچدرزسشکگلمنوهی]{1,12}( [a-zа-яқ]{1,8})?$/)
const key = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,4})?$/)
const isoDay = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

function dateValue(field: Extract<Field, { type: 'date' }>): fc.Arbitrary<DocumentDate> {
  const printed = field.columns.printed ? fc.option(word, { nil: undefined }) : fc.constant(undefined)
  const whole = fc.record({ date: isoDay, precision: fc.constantFrom('day' as const, 'by' as const), printed })
  const month = fc.record({
    date: isoDay.map((day) => `${day.slice(0, 7)}-01`),
    precision: fc.constant('month' as const),
    printed,
  })
  const year = fc.record({
    date: isoDay.map((day) => `${day.slice(0, 4)}-01-01`),
    precision: fc.constant('year' as const),
    printed,
  })
  const persian = fc
    .record({ year: fc.integer({ min: 1310, max: 1470 }), month: fc.option(fc.integer({ min: 1, max: 12 })) })
    .map(({ year: inYear, month: inMonth }) => ({
      date: fromSolarHijri(inYear, inMonth ?? 1, 1),
      precision: inMonth === null ? ('year' as const) : ('month' as const),
      calendar: 'solar_hijri' as const,
    }))
  return fc
    .oneof(
      whole,
      month,
      year,
      fc.record({ persian, printed }).map(({ persian: date, ...rest }) => ({ ...date, ...rest })),
    )
    .map(({ printed: print, ...date }) => (print ? { ...date, printed: print } : date))
}

function texts(required: boolean): fc.Arbitrary<DocumentValue> {
  return fc.record(Object.fromEntries(locales.map((locale) => [locale, word])), {
    requiredKeys: required ? [...locales] : [],
  }) as fc.Arbitrary<DocumentValue>
}

const isNothing = (value: unknown) =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** A row of which nothing was typed does not stand in a form. */
const isTyped = (fields: Fields) => (item: RecordDocument) =>
  Object.keys(item).some((name) => !['choice', 'flag', undefined].includes(fields[name]?.type))

function anyValue(field: Field, required: boolean): fc.Arbitrary<DocumentValue> {
  switch (field.type) {
    case 'choice':
      return fc.constantFrom(...field.values)
    case 'flag':
    case 'answer':
      return fc.boolean()
    case 'codes':
      return fc.uniqueArray(fc.constantFrom('fa', 'ru', 'kk', 'en', 'az', 'hy', 'prs', 'mul'), {
        minLength: 1,
        maxLength: field.max,
      })
    case 'line':
      return field.form === 'url'
        ? key.map((name) => `https://${name}.example/`)
        : field.form === 'sha256'
          ? fc.stringMatching(/^[0-9a-f]{64}$/)
          : field.form === 'language'
            ? fc.constantFrom('fa', 'ru', 'kk', 'en', 'az')
            : field.form === 'key'
              ? key
              : word.map((text) => text.slice(0, field.max).trim())
    case 'number':
      return fc.integer({ min: field.min, max: field.max })
    case 'text':
      return texts(required)
    case 'date':
      return dateValue(field)
    case 'reference':
    case 'party':
      return key
    case 'references':
      return fc.uniqueArray(key, { minLength: 1, maxLength: 3 }).map((keys) => keys.sort())
    case 'list':
      return fc.uniqueArray(documentOf(field.fields, field.texts).filter(isTyped(field.fields)), {
        minLength: 1,
        maxLength: 3,
        selector: (item) => JSON.stringify(field.unique.map((name) => item[name])),
        comparator: (a, b) => field.unique.length > 0 && a === b,
      })
    case 'partyOrder':
      return fc.constant({})
  }
}

/** A document that is right field by field. Every text that it has to have stands in all four languages. */
export function documentOf(fields: Fields, table: TextTable | undefined, head?: string): fc.Arbitrary<RecordDocument> {
  const parts = Object.entries(fields).map(([name, field]) => {
    const required = field.required === true || name === head || field.type === 'flag'
    return [name, required ? anyValue(field, true) : fc.option(anyValue(field, false), { nil: undefined })] as const
  })
  return fc.record(Object.fromEntries(parts)).map((given) => {
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => !isNothing(value))) as RecordDocument
    if (!table || table.kept === 'plain') return said
    const used = locales.filter((locale) =>
      Object.entries(fields).some(
        ([name, field]) =>
          field.type === 'text' && !field.table && (said[name] as Record<string, string> | undefined)?.[locale],
      ),
    )
    return used.length > 0
      ? { ...said, textStatus: Object.fromEntries(used.map((locale) => [locale, 'summary'])) }
      : said
  })
}
