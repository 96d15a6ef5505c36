import { expect, it } from 'vitest'
import { isStatus, krocLevel, reportableStatuses, statuses, totalOf } from './status-order'

it('never offers silence as something to report', () => {
  expect(reportableStatuses).toHaveLength(8)
  expect(reportableStatuses).not.toContain('no_information')
})

it('counts a status that is left out as zero', () => {
  expect(totalOf({ fulfilled: 2, no_information: 3 })).toBe(5)
  expect(totalOf({})).toBe(0)
})

it('recognises its own words only', () => {
  expect(statuses.every(isStatus)).toBe(true)
  expect(isStatus('done')).toBe(false)
})

it('keeps the top of the Kroc scale for what is complete', () => {
  expect(statuses.filter((status) => krocLevel[status] === 3)).toEqual(['fulfilled'])
})
