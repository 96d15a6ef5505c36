import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, roles } from '@/lib/auth/permissions'
import { DraftPurpose, DraftState } from '@/lib/generated/prisma/enums'
import { type DraftStanding, stateAfter, stepsOf } from './draft-steps'

const actor = (userId: string, role: Actor['role']): Actor => ({ userId, role, name: '', locale: 'en', bodyIds: [] })
const person = fc.constantFrom('a', 'b', 'c')
const standing = fc.record({
  state: fc.constantFrom(...Object.values(DraftState)),
  purpose: fc.constantFrom(...Object.values(DraftPurpose)),
  writerIds: fc.uniqueArray(person),
  submitterId: person,
})

describe('the steps of a draft', () => {
  it('are nobody’s but those who keep records', () => {
    fc.assert(
      fc.property(standing, (draft) => {
        expect(stepsOf(draft, actor('a', 'official'), true)).toEqual([])
      }),
    )
  })

  it('lead to the public only through a second person, or openly alone', () => {
    fc.assert(
      fc.property(standing, person, fc.constantFrom(...roles), fc.boolean(), (draft, userId, role, alone) => {
        const steps = stepsOf(draft, actor(userId, role), alone)
        if (!steps.includes('publish') && !steps.includes('schedule')) return
        expect(draft.state).not.toBe('draft')
        expect(alone || (!draft.writerIds.includes(userId) && userId !== draft.submitterId)).toBe(true)
      }),
    )
  })

  it('are closed to one more with every further writer, and opened to nobody by it', () => {
    const mayPublish = (draft: DraftStanding, userId: string) =>
      stepsOf(draft, actor(userId, 'editor'), false).includes('publish')
    fc.assert(
      fc.property(standing, person, person, (draft, userId, further) => {
        const before = mayPublish(draft, userId)
        const after = mayPublish({ ...draft, writerIds: [...draft.writerIds, further] }, userId)
        expect(after).toBe(before && userId !== further)
      }),
    )
  })

  it('leave no draft without a next step for whoever writes and whoever reviews', () => {
    fc.assert(
      fc.property(standing, (draft) => {
        const own = stepsOf(draft, actor(draft.submitterId, 'editor'), false)
        const other = stepsOf(draft, actor('somebody else', 'editor'), false)
        expect([...own, ...other].length).toBeGreaterThan(0)
        expect(other).toContain(draft.state === 'draft' ? 'submit' : 'return')
      }),
    )
  })

  it('keep what is in review as it is', () => {
    fc.assert(
      fc.property(standing, person, (draft, userId) => {
        if (draft.state !== 'draft') expect(stepsOf(draft, actor(userId, 'editor'), true)).not.toContain('save')
      }),
    )
    expect(stateAfter('return')).toBe('draft')
    expect(stateAfter('publish')).toBeNull()
  })
})
