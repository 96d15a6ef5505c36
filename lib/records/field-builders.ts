/** Short forms of the descriptions that many records share. */
import type {
  ChoiceField,
  DateField,
  Field,
  Fields,
  FlagField,
  LineField,
  ListField,
  NumberField,
  RecordNoun,
  ReferenceField,
  ReferencesField,
  TextField,
} from './record-shape'

type Options<F extends Field> = Partial<Omit<F, 'type'>>

export function choice(words: string, values: Readonly<Record<string, string>>, options: Options<ChoiceField> = {}) {
  return { type: 'choice', words, values: Object.values(values), ...options } as const satisfies ChoiceField
}

export function flag(initial: boolean, options: Options<FlagField> = {}) {
  return { type: 'flag', initial, ...options } as const satisfies FlagField
}

export const answer = { type: 'answer' } as const satisfies Field

export function line(max: number, options: Options<LineField> = {}) {
  return { type: 'line', max, ...options } as const satisfies LineField
}

export function number(min: number, max: number, options: Options<NumberField> = {}) {
  return { type: 'number', min, max, ...options } as const satisfies NumberField
}

/** One line in each language. */
export function name(options: Options<TextField> = {}) {
  return { type: 'text', max: 400, ...options } as const satisfies TextField
}

/** A paragraph or more in each language. */
export function prose(options: Options<TextField> = {}) {
  return { type: 'text', max: 4000, isLong: true, ...options } as const satisfies TextField
}

/**
 * A date with its precision and the calendar of a month or a year: in another one these are other days.
 * @param prefix of the columns: `signed` for signedOn, signedPrecision and signedCalendar
 * @param kept whether the table also keeps the words in which a source prints the date
 */
export function date(prefix: string, kept?: 'printed') {
  return {
    type: 'date',
    columns: {
      on: `${prefix}On`,
      precision: `${prefix}Precision`,
      calendar: `${prefix}Calendar`,
      ...(kept ? { printed: `${prefix}Printed` } : {}),
    },
  } as const satisfies DateField
}

export function reference(to: RecordNoun, column: string, options: Options<ReferenceField> = {}) {
  return { type: 'reference', to, column, ...options } as const satisfies ReferenceField
}

export function references(
  to: RecordNoun,
  model: string,
  parent: string,
  column: string,
  options: Options<ReferencesField> = {},
) {
  return { type: 'references', to, model, parent, column, ...options } as const satisfies ReferencesField
}

export function list(
  model: string,
  parent: string,
  fields: Fields,
  options: Options<ListField> & { unique: readonly string[] },
) {
  return { type: 'list', model, parent, fields, ...options } as const satisfies ListField
}

/** What the registry presumes or cannot tell, said openly. */
export const remark = prose({ max: 2000 })

/** Nothing stands in the registry without one. */
export function sources(model: string, parent: string) {
  return references('sources', model, parent, 'sourceId', { required: true })
}

export const languageCode = line(10, { form: 'language', required: true })

/** The names by which sources print somebody or something. */
export function printedNames(model: string, parent: string, hasNotes: boolean) {
  return list(
    model,
    parent,
    {
      printed: line(400, { form: 'printed', required: true }),
      language: languageCode,
      source: reference('sources', 'sourceId', { required: true }),
      ...(hasNotes ? { note: prose({ max: 1000 }) } : {}),
    },
    {
      place: 'printed',
      unique: ['printed', 'source'],
      ...(hasNotes ? { texts: { model: `${model}Text`, parent: 'nameId', kept: 'plain' } as const } : {}),
    },
  )
}
