/** From the cells of a record to the form that says the same. */
import type { FormValues } from '@/lib/forms/form-data'
import type { ChoiceField } from '@/lib/records/record-shape'
import type { FieldCell, Place } from './exchange-cells'
import { typedDate } from './exchange-dates'
import type { FaultCode } from './exchange-faults'

/** The word that somebody wrote, as the records have it: itself, or what it is called in one of the languages; else null. */
export type WordFor = (field: ChoiceField, written: string) => string | null

export interface CellValues {
  values: FormValues
  /** Where each field of the form stands in the file. */
  places: ReadonlyMap<string, Place>
  faults: (Place & { code: FaultCode })[]
}

export function cellValues(cells: readonly FieldCell[], wordFor: WordFor): CellValues {
  const values: FormValues = {}
  const places = new Map<string, Place>()
  const faults: CellValues['faults'] = []
  for (const cell of cells) {
    const place = { row: cell.row, column: cell.column }
    const { fields, fault } = formFields(cell, wordFor)
    if (fault) faults.push({ code: fault, ...place })
    places.set(cell.path, place)
    for (const [name, value] of Object.entries(fields)) {
      values[name] = value
      places.set(name, place)
    }
  }
  return { values, places, faults }
}

interface Written {
  fields: FormValues
  fault?: FaultCode
}

function formFields({ path, meant, text }: FieldCell, wordFor: WordFor): Written {
  const { field, part } = meant
  if (part === 'calendar') return { fields: { [path.replace(/Calendar$/, 'PrintedIn')]: text } }
  if (part !== 'value' || field === null) return { fields: { [path]: text } }
  switch (field.type) {
    case 'choice': {
      const word = text === '' ? (field.initial ?? '') : wordFor(field, text)
      return word === null ? { fields: {}, fault: 'wordUnknown' } : { fields: { [path]: word } }
    }
    case 'flag': {
      const answer = text === '' ? field.initial : truth(text)
      return answer === null ? { fields: {}, fault: 'answerInvalid' } : { fields: { [path]: answer ? '1' : '' } }
    }
    case 'answer': {
      const answer = text === '' ? '' : truth(text)
      if (answer === null) return { fields: {}, fault: 'answerInvalid' }
      return { fields: { [path]: answer === '' ? '' : answer ? 'yes' : 'no' } }
    }
    case 'references': {
      const keys = text === '' ? [] : text.split(/[\s,،;]+/).filter((key) => key !== '')
      return { fields: Object.fromEntries(keys.map((key, index) => [`${path}.${index}`, key])) }
    }
    case 'date':
      return dateFields(path, text)
    default:
      return { fields: { [path]: text } }
  }
}

function dateFields(path: string, text: string): Written {
  if (text === '') return { fields: {} }
  const date = typedDate(text)
  if (date === null) return { fields: {}, fault: 'dateUnreadable' }
  return {
    fields: {
      [`${path}Day`]: date.day,
      [`${path}Month`]: date.month,
      [`${path}Year`]: date.year,
      [`${path}Calendar`]: date.calendar,
      ...(date.isLatest ? { [`${path}NotLater`]: '1' } : {}),
    },
  }
}

function truth(text: string): boolean | null {
  const word = text.toLowerCase()
  if (['yes', 'true', '1'].includes(word)) return true
  return ['no', 'false', '0'].includes(word) ? false : null
}
