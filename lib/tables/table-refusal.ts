import { z } from 'zod'

/** Why a file is not read; each is a key of the messages `tables.refused.*`. */
export const refusalCodes = [
  'empty',
  'fileTooLarge',
  'notATable',
  'openDocument',
  'locked',
  'macros',
  'encoding',
  'binary',
  'archiveDamaged',
  'archivePath',
  'tooManyEntries',
  'unpacksTooMuch',
  'xmlDamaged',
  'xmlForbidden',
  'sheetDamaged',
  'sheetKind',
  'sheetName',
  'sheetTwice',
  'hiddenSheet',
  'tooManySheets',
  'formula',
  'mergedCells',
  'errorCell',
  'impossibleDate',
  'columnEmpty',
  'columnName',
  'columnTwice',
  'cellsMissing',
  'cellsExtra',
  'quotes',
  'character',
  'cellTooLong',
  'tooManyColumns',
  'tooManyRows',
  'tooManyCells',
  'tooMuchText',
  'jsonSyntax',
  'jsonShape',
  'jsonValue',
  'jsonKeyTwice',
  'jsonKeyReserved',
  'jsonTooDeep',
  'tooMuch',
] as const

const name = z.string().max(200)
const count = z.int().positive()

/** Where in the file, as far as it can be said; `messages` has a sentence for each (`tables.place.*`). */
export const refusalSchema = z.strictObject({
  code: z.enum(refusalCodes),
  sheet: name.optional(),
  row: count.optional(),
  /** The column's own name, or its letters where it has none. */
  column: name.optional(),
  line: count.optional(),
  byte: count.optional(),
  /** The character that no cell may hold: "U+202E". */
  character: name.optional(),
  /** What the file has more of than is read. */
  limit: count.optional(),
})

export type Refusal = { kind: 'refused' } & z.infer<typeof refusalSchema>
