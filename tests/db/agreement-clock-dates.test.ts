import { beforeAll, describe, expect, it } from 'vitest'
import { listClockDates } from '@/lib/agreements/agreement-clock-queries'
import type { Actor, Role } from '@/lib/auth/permissions'
import { testDatabase } from '@/tests/support/database'
import { stateFacts } from '../support/agreement-facts'

const registry = testDatabase()
const actor = (role: Role): Actor => ({ userId: 'test', name: 'Test', role, bodyIds: [], locale: 'en' })

beforeAll(async () => {
  await stateFacts(registry.db, 'ir-ru')
})

describe('the list of dates to come', () => {
  it('names the deadline and the renewal, the nearest first', async () => {
    const list = await listClockDates(actor('editor'), 'en', '2024-06-01', '2025-06-01')
    expect(list?.isCut).toBe(false)
    expect(list?.dates.map(({ kind, from, agreement }) => [kind, from, agreement.key])).toEqual([
      ['notice', '2024-09-14', 'ir-ru'],
      ['renewal', '2025-03-15', 'ir-ru'],
    ])
  })

  it('is not for officials, who do not survey all sides', async () => {
    expect(await listClockDates(actor('official'), 'en', '2024-06-01', '2025-06-01')).toBeNull()
  })

  it('leaves out what is not published', async () => {
    await registry.db.agreement.update({ where: { key: 'ir-ru' }, data: { state: 'draft' } })
    expect((await listClockDates(actor('editor'), 'en', '2024-06-01', '2025-06-01'))?.dates).toEqual([])
  })
})
