import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { refuseOtherRoles } from '@/lib/database-role'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase('empty')

beforeAll(() => {
  process.env.DATABASE_URL += '?options=-c%20lock_timeout%3D3000'
})

it('the public role holds also where the address of the database has options of its own, and so do they', async () => {
  const asked = await registry.publicDb
    .$queryRaw`SELECT current_user AS "role", current_setting('lock_timeout') AS "limit"`
  expect(asked).toEqual([{ role: 'app_public', limit: '3s' }])
  await expect(registry.publicDb.$queryRaw`SELECT 1 FROM "User"`).rejects.toThrow('permission denied')
})

it('a connection that runs as somebody else is refused', async () => {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, verify: refuseOtherRoles('app_public') })
  await expect(pool.query('SELECT 1')).rejects.toThrow('does not run as app_public')
  await pool.end()
})
