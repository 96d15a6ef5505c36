import { expect, test } from 'vitest'
import { keptOf } from './search-kept'

test('an answer is known while the index is in the same state', () => {
  keptOf('one').keep('how many', 3)
  expect(keptOf('one').known('how many')).toBe(3)
  expect(keptOf('one').known('how few')).toBeUndefined()
  expect(keptOf('another').known('how many')).toBeUndefined()
})

test('tells whether anything was known', () => {
  keptOf('two').keep('how many', 3)
  const kept = keptOf('two')
  kept.known('how few')
  expect(kept.wasKnown()).toBe(false)
  kept.known('how many')
  expect(kept.wasKnown()).toBe(true)
})

test('an answer that is nothing is an answer', () => {
  keptOf('one').keep('nothing', 0)
  expect(keptOf('one').known('nothing')).toBe(0)
})

test('no more is kept than 500 answers, those that were asked for last', () => {
  const kept = keptOf('many')
  for (let at = 0; at < 500; at++) kept.keep(`${at}`, at)
  expect(kept.known('0')).toBe(0)
  kept.keep('500', 500)
  expect(kept.known('1')).toBeUndefined()
  expect(kept.known('0')).toBe(0)
  expect(kept.known('500')).toBe(500)
})
