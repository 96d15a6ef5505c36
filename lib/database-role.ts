import 'server-only'
import type { PoolConfig } from 'pg'

/**
 * For a pool of connections: asks each new one who it is, and refuses it where that is not `role`. A pooler between us and
 * the database may pass over what a connection starts with, and the public would read as the owner.
 */
export function refuseOtherRoles(role: string): PoolConfig['verify'] {
  return (client, done) => {
    client
      .query<{ name: string }>('SELECT current_user AS "name"')
      .then(
        ({ rows }) => done(rows[0]?.name === role ? undefined : new Error(`The connection does not run as ${role}`)),
        done,
      )
  }
}
