import { describe, expect, it } from 'vitest'
import { placeAfter } from './draft-places'

const name = { noun: 'agreements', key: 'test' } as const
const values = { 'parties.0': '', 'parties.0.role': 'party', 'parties.1': '', 'find.parties.0.body': 'кино' }
const placeFor = (command: string, path: string) => placeAfter({ command, path, argument: '' }, name, 2, values)

describe('where the form goes on', () => {
  it.each([
    ['add', 'parties', 'v=2#parties.2'],
    ['add', 'links', 'v=2#links.0'],
    ['remove', 'parties.1', 'v=2#parties'],
    ['create', 'parties.0.body', 'v=2#parties.0.body'],
    ['save', '', 'saved=2'],
  ])('after «%s %s» is %s', (command, path, place) => {
    expect(placeFor(command, path)).toBe(`/desk/records/agreements/test/edit?${place}`)
  })

  it('takes the words that are looked for along', () => {
    expect(new URL(placeFor('find', 'parties.0.body'), 'http://test').searchParams.get('words')).toBe('кино')
  })
})
