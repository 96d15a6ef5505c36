import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { refuseOtherRoles } from './database-role'
import { TurnTakingPg } from './database-turns'
import { PrismaClient } from './generated/prisma/client.ts'

/** Times in milliseconds. The driver's own defaults wait for ever, and a stopped database would hang every request. */
const limits = {
  // Also of the wait for one's turn: at a busy moment a page comes late rather than not at all. A database that is down refuses at once.
  connectionTimeoutMillis: 8000,
  statement_timeout: 5000,
  query_timeout: 6000,
  idle_in_transaction_session_timeout: 10_000,
  idleTimeoutMillis: 30_000,
}

type Client = PrismaClient

function connect(role?: string): Client {
  if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is not set')
  const address = new URL(process.env.DATABASE_URL)
  // The driver lets options of the address win over ours: the role would be lost without a word.
  const given = address.searchParams.get('options')
  address.searchParams.delete('options')
  // Scans that begin where another one is give the pages of a list rows that others have, or nobody.
  const options = [given, role && `-c role=${role} -c synchronize_seqscans=off`].filter(Boolean).join(' ')
  const adapter = new TurnTakingPg(
    {
      connectionString: address.href,
      max: 8,
      ...limits,
      ...(options ? { options } : {}),
      ...(role ? { verify: refuseOtherRoles(role) } : {}),
    },
    { statementNameGenerator: ({ sql }) => /\/\* planned once: ([a-z0-9-]+) \*\/$/.exec(sql)?.[1] ?? '' },
  )
  return new PrismaClient({ adapter, transactionOptions: { maxWait: limits.connectionTimeoutMillis } })
}

const held = globalThis as typeof globalThis & { hamkinoDb?: Client; hamkinoPublicDb?: Client }

/** The client of the desk and of commands: it sees every row. */
export function db(): Client {
  held.hamkinoDb ??= connect()
  return held.hamkinoDb
}

/** What a command gets inside a transaction. */
export type Transaction = Parameters<Parameters<Client['$transaction']>[0]>[0]

const previews = new AsyncLocalStorage<Transaction>()

/**
 * The client of everything that the public reads. It runs as the role `app_public`, which row-level security
 * confines to published rows and column grants to public columns. In a preview it is the preview's own transaction.
 */
export function publicDb(): Transaction {
  const preview = previews.getStore()
  if (preview) return preview
  held.hamkinoPublicDb ??= connect('app_public')
  return held.hamkinoPublicDb
}

/** Whether whoever asks reads a preview: what it is answered is nobody else's. */
export function isPreviewing(): boolean {
  return previews.getStore() !== undefined
}

/** Lets published queries read in a transaction, in which the caller has become the public role. */
export function asPublicIn<Result>(tx: Transaction, load: () => Promise<Result>): Promise<Result> {
  return previews.run(tx, load)
}

/** Ends all connections. Whoever asks again gets new ones, to the database that is set by then. */
export async function disconnect(): Promise<void> {
  const clients = [held.hamkinoDb, held.hamkinoPublicDb]
  held.hamkinoDb = undefined
  held.hamkinoPublicDb = undefined
  await Promise.all(clients.map((client) => client?.$disconnect()))
}
