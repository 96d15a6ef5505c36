import { expect, it } from 'vitest'
import type { Fields } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { addableLists } from './addable-lists'

it('has a word for adding a row to each list of every record', () => {
  const listsOf = (fields: Fields): string[] =>
    Object.entries(fields).flatMap(([name, field]) => (field.type === 'list' ? [name, ...listsOf(field.fields)] : []))
  const all = new Set(Object.values(recordShapes).flatMap(({ fields }) => listsOf(fields)))
  expect([...addableLists].sort()).toEqual([...all].sort())
})
