/** Where the registry names records of a kind: found in the descriptions of all kinds, so that no place can be forgotten. */
import { type Field, type Fields, type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { columnOf } from '@/lib/records/rows/document-rows'
import type { Model } from '@/lib/records/rows/table-rows'

/** The kinds of records that may turn out to describe the same thing twice. */
export const mergeNouns = ['bodies', 'people', 'films'] as const satisfies readonly RecordNoun[]
export type MergeNoun = (typeof mergeNouns)[number]

export function isMergeNoun(noun: RecordNoun): noun is MergeNoun {
  return (mergeNouns as readonly RecordNoun[]).includes(noun)
}

/** A column that names records of a kind. */
export interface MergePlace {
  /** The kind of record that the column belongs to. */
  noun: RecordNoun
  /** The field, without the places in lists: `delegations.members.person`. */
  path: string
  model: Model
  column: string
  /** From the column's table up to the record's own: the column that names the parent, and the parent's table. */
  up: readonly { column: string; model: Model }[]
  /** Where one parent names a record once: the further columns that may tell two rows of it apart. Null where it may repeat. */
  once: readonly string[] | null
}

/** Every column that names a record of the kind itself. */
export function placesOf(named: RecordNoun): MergePlace[] {
  return placesWhere((field) => (field.type === 'reference' || field.type === 'references') && field.to === named)
}

/** Every column that names a party of an agreement, and by it the party's body. */
export function partyPlaces(): MergePlace[] {
  return placesWhere((field) => field.type === 'party')
}

function placesWhere(isSought: (field: Field) => boolean): MergePlace[] {
  return recordNouns.flatMap((noun) => {
    const { fields, model } = recordShapes[noun]
    return inFields({ noun, model: model as Model, fields, before: '', up: [], unique: null }, isSought)
  })
}

interface Standing {
  noun: RecordNoun
  model: Model
  fields: Fields
  before: string
  up: MergePlace['up']
  /** The fields of a list whose values together stand in it once. */
  unique: readonly string[] | null
}

function inFields(at: Standing, isSought: (field: Field) => boolean): MergePlace[] {
  const { noun, model, fields, before, up, unique } = at
  return Object.entries(fields).flatMap(([name, field]): MergePlace[] => {
    const path = `${before}${name}`
    const further = (parent: string) => [{ column: parent, model }, ...up]
    switch (field.type) {
      case 'reference':
      case 'party': {
        if (!isSought(field)) return []
        const others = unique?.includes(name) ? unique.filter((other) => other !== name) : null
        const once = others?.map((other) => columnOf(other, fields[other] ?? field)) ?? null
        return [{ noun, path, model, column: field.column, up, once }]
      }
      case 'references':
        return isSought(field)
          ? [{ noun, path, model: field.model as Model, column: field.column, up: further(field.parent), once: [] }]
          : []
      case 'list':
        return inFields(
          {
            noun,
            model: field.model as Model,
            fields: field.fields,
            before: `${path}.`,
            up: further(field.parent),
            unique: field.unique,
          },
          isSought,
        )
      default:
        return []
    }
  })
}
