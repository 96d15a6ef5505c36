import type { Field, Fields, TextTable } from '@/lib/records/record-shape'
import { recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'

/** What the descriptions of the records say of one table that a form is written to. */
export interface RecordTable {
  /** Sets of columns whose values together stand in the table once, whatever is typed. */
  unique: string[][]
  /** The columns that name a parent, or a record that is looked up by its key. */
  references: string[]
  /** The columns of which every row has something: what is required, and what the writer fills. */
  filled: string[]
}

/** Every table that the form of any record is written to, by its name. */
export function recordTables(): Map<string, RecordTable> {
  const tables = new Map<string, RecordTable>()
  const add = (model: string, { unique, references, filled }: RecordTable) => {
    const known = tables.get(model) ?? { unique: [], references: [], filled: [] }
    tables.set(model, {
      unique: [...known.unique, ...unique],
      references: [...known.references, ...references],
      filled: [...known.filled, ...filled],
    })
  }
  const addTexts = (table: TextTable, fields: Fields, head?: string) => {
    const { model, parent, kept } = table
    const place = kept === 'revised' ? [parent, 'locale', 'revision'] : [parent, 'locale']
    const texts = Object.entries(fields).filter(([, field]) => field.type === 'text' && !field.table)
    // A row is written where there is any text: of one column alone it is this text.
    const written = texts.filter(([name, field]) => field.required || name === head || texts.length === 1)
    const marks = kept === 'plain' ? [] : ['status', 'current']
    add(model, {
      unique: [['id'], place],
      references: [parent],
      filled: [...place, ...written.map(([name, field]) => columnOf(name, field)), ...marks],
    })
  }
  const addFields = (fields: Fields) => {
    for (const field of Object.values(fields)) {
      if (field.type === 'references') {
        const pair = [field.parent, field.column]
        add(field.model, { unique: [pair], references: pair, filled: pair })
      }
      if (field.type === 'text' && field.table) addTexts(field.table, {})
      if (field.type !== 'list') continue
      const { model, parent, unique, position, texts } = field
      const together = unique.map((name) => columnOf(name, field.fields[name]))
      add(model, {
        unique: [
          ['id'],
          ...(position ? [[parent, position]] : []),
          ...(unique.length > 0 ? [[parent, ...together]] : []),
        ],
        references: [parent, ...lookedUp(field.fields)],
        filled: [
          parent,
          ...(position ? [position] : []),
          ...(field.repeatsAgreement ? ['agreementId'] : []),
          ...filledIn(field.fields),
        ],
      })
      if (texts) addTexts(texts, field.fields)
      addFields(field.fields)
    }
  }
  for (const noun of recordNouns) {
    const { model, fields, texts, head } = recordShapes[noun]
    const identity = noun === 'countries' ? 'code' : 'id'
    add(model, {
      unique: [[identity], ['key']],
      references: lookedUp(fields),
      filled: [identity, 'key', ...filledIn(fields)],
    })
    if (texts) addTexts(texts, fields, head)
    addFields(fields)
  }
  // The order of the parties in the text of each language, which the writer numbers.
  const order = ['textId', 'partyId', 'position', 'agreementId']
  add('AgreementTextParty', {
    unique: [
      ['textId', 'position'],
      ['textId', 'partyId'],
    ],
    references: [],
    filled: order,
  })
  return tables
}

function lookedUp(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => (field.type === 'reference' ? [columnOf(name, field)] : []))
}

function filledIn(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'date') return [field.columns.precision]
    const isWritten = field.required || field.type === 'flag' || field.type === 'codes'
    return isWritten || (field.type === 'choice' && field.initial !== undefined) ? [columnOf(name, field)] : []
  })
}

function columnOf(name: string, field: Field | undefined): string {
  return field?.column ?? name
}
