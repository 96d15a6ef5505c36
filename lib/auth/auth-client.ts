import 'server-only'
import type { db } from '@/lib/db'

/**
 * The database client for the authentication library, which passes `undefined` where it means "left out". Our client
 * refuses that (`strictUndefinedChecks`), and for our own code it stays so.
 */
export function withoutUndefined(client: ReturnType<typeof db>) {
  return client.$extends({
    query: {
      $allModels: {
        $allOperations: ({ args, query }) => query(dropUndefined(args)),
      },
    },
  })
}

function dropUndefined<T>(value: T): T {
  if (Array.isArray(value)) return value.map(dropUndefined) as T
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  const kept = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(kept.map(([name, part]) => [name, dropUndefined(part)])) as T
}
