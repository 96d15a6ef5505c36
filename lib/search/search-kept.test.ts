import { expect, test } from 'vitest'
import { keptOnPages } from './search-kept'

const counting = () => {
  let times = 0
  return async () => ++times
}

test('what the first page counted is said on further pages, until it is old', async () => {
  const count = counting()
  expect(await keptOnPages('some', true, count, 0)).toBe(1)
  expect(await keptOnPages('some', false, count, 299_000)).toBe(1)
  expect(await keptOnPages('some', false, count, 301_000)).toBe(2)
  expect(await keptOnPages('others', false, count, 301_000)).toBe(3)
})

test('a first page counts anew', async () => {
  const count = counting()
  await keptOnPages('anew', true, count)
  expect(await keptOnPages('anew', true, count)).toBe(2)
  expect(await keptOnPages('anew', false, count)).toBe(2)
})

test('no more is kept than 500 answers, the latest', async () => {
  const count = counting()
  for (let at = 0; at < 501; at++) await keptOnPages(`many ${at}`, true, count)
  expect(await keptOnPages('many 500', false, count)).toBe(501)
  expect(await keptOnPages('many 0', false, count)).toBe(502)
})

test('what fails is not kept', async () => {
  await expect(keptOnPages('failing', true, () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(await keptOnPages('failing', false, async () => 'there')).toBe('there')
})
