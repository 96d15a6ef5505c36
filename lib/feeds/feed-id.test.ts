import { expect, it } from 'vitest'
import { feedId } from './feed-id'

it('is the name-based identifier of the standard', () => {
  // The example of RFC 9562, A.4.
  expect(feedId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    'urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2',
  )
})
