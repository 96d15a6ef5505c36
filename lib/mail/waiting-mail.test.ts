import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitingMail } from './waiting-mail'

describe('what waits to be sent', () => {
  it('is all found once, oldest first, in batches, also while those that were found go on waiting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1700), async (count) => {
        const all = Array.from({ length: count }, (_, index) => ({ id: String(index).padStart(4, '0') }))
        const batches: string[][] = []
        const read = ({ where: { id }, take }: { where: { id?: { gt: string } }; take: number }) =>
          Promise.resolve(all.filter((row) => row.id > (id?.gt ?? '')).slice(0, take))
        for await (const ids of waitingMail(read)) batches.push(ids)
        expect(batches.flat()).toEqual(all.map(({ id }) => id))
        expect(Math.max(0, ...batches.map(({ length }) => length))).toBeLessThanOrEqual(500)
      }),
      { numRuns: 20 },
    )
  })
})
