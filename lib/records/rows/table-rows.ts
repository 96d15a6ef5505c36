import { createHash, randomBytes } from 'node:crypto'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Locale, locales } from '@/lib/i18n/locales'

/** A view holds no rows of its own, and what is found is written in one way only. */
export type Model = Exclude<Prisma.ModelName, 'LatestReport' | 'AuditHead' | 'SearchEntry'>
export type Value = string | number | boolean | Date | string[] | null
export type Row = Record<string, Value>

type Given<Input> = { [Column in keyof Input]: Extract<Input[Column], Value> }
type Input<M extends Model> = Prisma.TypeMap['model'][M]['operations']['createMany']['args'] extends {
  data: infer Data
}
  ? Exclude<Data, readonly unknown[]>
  : never

/** A row of a table as a load writes it. Columns that the files do not speak of are left out and stay as they are. */
export type NewRow<M extends Model> = Given<Input<M>>

/** All rows that one parent has in one table. */
export interface ChildRows {
  model: Model
  parent: { column: string; id: string }
  rows: Row[]
}

/** The rows that a parent is to have in a table and no others: `children('BodySource', { bodyId }, […])`. */
export function children<M extends Model, Parent extends { [Column in keyof NewRow<M>]?: string }>(
  model: M,
  parent: Parent,
  rows: Omit<NewRow<M>, keyof Parent>[],
): ChildRows {
  const [[column, id] = []] = Object.entries(parent)
  if (column === undefined || typeof id !== 'string') throw new Error(`${model} rows need their parent`)
  return { model, parent: { column, id }, rows: rows.map((row) => ({ ...row, [column]: id }) as Row) }
}

/** One row for each language. */
export function inEveryLanguage<Columns>(columns: (locale: Locale) => Columns): (Columns & { locale: Locale })[] {
  return locales.map((locale) => ({ locale, ...columns(locale) }))
}

/** A new UUID of version 7, as Prisma makes them: what is written together lies together in the index. */
export function newId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  return uuid(bytes, 7)
}

/** The UUID of a row that has no key of its own. It follows from its parent and its place, so a second load finds the same row. */
export function childId(parentId: string, ...place: (string | number)[]): string {
  return uuid(
    createHash('sha256')
      .update([parentId, ...place].join('\n'))
      .digest(),
    8,
  )
}

/** RFC 9562: version in the high half of byte 6, variant in the two high bits of byte 8. */
function uuid(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
