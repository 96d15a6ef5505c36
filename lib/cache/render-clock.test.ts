import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RenderClock } from './render-clock.mjs'

beforeEach(() => {
  vi.useFakeTimers({ now: 100_000 })
})

afterEach(() => {
  vi.useRealTimers()
})

it('tells when the making began, also when a second one began later', () => {
  const clock = new RenderClock()
  clock.start('page')
  vi.advanceTimersByTime(300)
  clock.start('page')
  expect(clock.stop('page')).toBe(100_000)
})

it('assumes an early beginning where it knows none', () => {
  const clock = new RenderClock()
  clock.start('page')
  clock.stop('page')
  expect(clock.stop('page')).toBeLessThan(Date.now() - 5000)
})

it('begins anew after the entry was found to be good', () => {
  const clock = new RenderClock()
  clock.start('page')
  vi.advanceTimersByTime(300)
  clock.forget('page')
  clock.start('page')
  expect(clock.stop('page')).toBe(100_300)
})
