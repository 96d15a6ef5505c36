import { expect, test } from 'vitest'
import { withCapital } from './capital'

test('only the first letter changes, and Persian has no capitals', () => {
  expect(withCapital('персидский', 'ru')).toBe('Персидский')
  expect(withCapital('қазақ тілі', 'kk')).toBe('Қазақ тілі')
  expect(withCapital('Serbo-Croatian', 'en')).toBe('Serbo-Croatian')
  expect(withCapital('فارسی', 'fa')).toBe('فارسی')
  expect(withCapital('', 'en')).toBe('')
})
