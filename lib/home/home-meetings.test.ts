import { describe, expect, it } from 'vitest'
import { homeMeetings } from './home-meetings'

const day = (date: string) => ({ date, precision: 'day' }) as const
const unknown = { precision: 'unknown' } as const
const meeting = (
  key: string,
  kind: 'follow_up' | 'signing' | 'visit',
  starts: ReturnType<typeof day> | typeof unknown,
) => ({
  key,
  kind,
  starts,
  ends: null,
})

describe('the meetings of the home page', () => {
  it('are the two newest with a date, then two without, follow-ups before visits before signings', () => {
    const chosen = homeMeetings([
      meeting('newest', 'visit', day('2025-12-09')),
      meeting('newer', 'signing', day('2025-11-06')),
      meeting('older', 'follow_up', day('2025-10-05')),
      meeting('a-signing', 'signing', unknown),
      meeting('b-visit', 'visit', unknown),
      meeting('c-visit', 'visit', unknown),
      meeting('d-follow-up', 'follow_up', unknown),
    ])
    expect(chosen.map(({ key }) => key)).toEqual(['newest', 'newer', 'd-follow-up', 'b-visit'])
  })

  it('are what there is where there are fewer', () => {
    expect(homeMeetings([meeting('only', 'signing', unknown)])).toHaveLength(1)
    expect(homeMeetings([])).toEqual([])
  })

  it('count as dated when only the end is known', () => {
    const ended = { ...meeting('ended', 'signing', unknown), ends: day('2025-10-05') }
    expect(homeMeetings([meeting('undated', 'follow_up', unknown), ended]).map(({ key }) => key)).toEqual([
      'ended',
      'undated',
    ])
  })
})
