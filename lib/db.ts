import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { refuseOtherRoles } from './database-role'
import { PrismaClient } from './generated/prisma/client.ts'

/** Times in milliseconds. The driver's own defaults wait for ever, and a stopped database would hang every request. */
const limits = {
  connectionTimeoutMillis: 2000,
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
  const options = [given, role && `-c role=${role}`].filter(Boolean).join(' ')
  const adapter = new PrismaPg({
    connectionString: address.href,
    max: 8,
    ...limits,
    ...(options ? { options } : {}),
    ...(role ? { verify: refuseOtherRoles(role) } : {}),
  })
  return new PrismaClient({ adapter })
}

const held = globalThis as typeof globalThis & { hamkinoDb?: Client; hamkinoPublicDb?: Client }

/** The client of the desk and of commands: it sees every row. */
export function db(): Client {
  held.hamkinoDb ??= connect()
  return held.hamkinoDb
}

/**
 * The client of everything that the public reads. It runs as the role `app_public`, which row-level security
 * confines to published rows and column grants to public columns.
 */
export function publicDb(): Client {
  held.hamkinoPublicDb ??= connect('app_public')
  return held.hamkinoPublicDb
}

/** What a command gets inside a transaction. */
export type Transaction = Parameters<Parameters<Client['$transaction']>[0]>[0]
