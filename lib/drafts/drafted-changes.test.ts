import { expect, it } from 'vitest'
import type { RecordOnDesk } from './draft-lines'
import { draftedChanges, isUnfinished } from './drafted-changes'

const name = { noun: 'themes', key: 'dubbing', name: 'Дубляж', lang: 'ru' } as const
const published = { name: { ru: 'Дубляж', en: 'Dubbing' } }
type Draft = NonNullable<RecordOnDesk['draft']>
const record = (draft: Partial<Draft>, state: 'published' | 'new' = 'published') => ({
  name,
  state,
  published,
  draft: { purpose: 'edit', errors: {}, document: published, ...draft } as Draft,
})

it('leaves a draft to its form while it has faults or says what is published already', () => {
  const changed = { name: { ru: 'Дублирование', en: 'Dubbing' } }
  expect(isUnfinished(record({}))).toBe(true)
  expect(isUnfinished(record({ document: changed, errors: { name: 'missing' } }))).toBe(true)
  expect(isUnfinished(record({ document: changed }))).toBe(false)
  expect(isUnfinished(record({}, 'new'))).toBe(false)
})

it('has no form to lead to where a record is withdrawn', () => {
  expect(isUnfinished(record({ purpose: 'withdrawal' }))).toBe(false)
})

it('compares a new record with nothing', () => {
  expect(draftedChanges(record({}))).toEqual([])
  expect(draftedChanges(record({}, 'new'))).toHaveLength(2)
})
