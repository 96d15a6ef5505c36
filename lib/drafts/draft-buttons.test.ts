import { expect, test } from 'vitest'
import { enteredButton, keptValues, recordValues } from './draft-buttons'

const typed = {
  do: 'add:offices',
  'name.ru': 'Имя',
  'find.parent': 'Министерство',
  'newKey.sources.0': 'new-source',
  'newHead.sources.0': ' ',
}

test('a new record that was named is kept with the draft until it is begun, and is no part of the record', () => {
  expect(keptValues(typed)).toEqual({ 'name.ru': 'Имя', 'newKey.sources.0': 'new-source' })
  expect(recordValues(keptValues(typed))).toEqual({ 'name.ru': 'Имя' })
})

test('Enter looks for what was typed to be found, and else saves', () => {
  expect(enteredButton(typed)).toEqual({ command: 'find', path: 'parent', argument: '' })
  expect(enteredButton({ 'name.ru': 'Имя', 'find.parent': ' ' })).toEqual({ command: 'save', path: '', argument: '' })
})
