import { expect, it } from 'vitest'
import { deskGroups } from './clause-desk-groups'

it('says where each group begins, and how many pages there are', () => {
  expect(deskGroups({ rest: 1, overdue: 50, silent: 49 })).toEqual({
    groups: [
      { name: 'overdue', count: 50, page: 1 },
      { name: 'silent', count: 49, page: 2 },
      { name: 'rest', count: 1, page: 2 },
    ],
    pages: 2,
  })
  expect(deskGroups({})).toEqual({ groups: [], pages: 0 })
})
