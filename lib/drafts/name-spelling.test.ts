import { expect, test } from 'vitest'
import { foldName, namePattern } from './name-spelling'

test.each([
  ['Берёзка', 'БЕРЕЗКА'],
  ['سینمای ایران', 'سينماي ايران'],
  ['کتاب', 'كتاب'],
  ['هم‌کینو', 'هم کینو'],
  ['Қазақфильм', 'ҚАЗАҚФИЛЬМ'],
])('%s is found as %s', (name, typed) => {
  expect(foldName(typed)).toBe(foldName(name))
  expect(namePattern(typed)).toBe(namePattern(name))
})

test('what the database takes for a sign is plain', () => {
  expect(namePattern('100%_\\')).toBe('100\\%\\_\\\\')
})
