import { Prisma } from './generated/prisma/client.ts'

/** The code of five characters by which Postgres names what went wrong; undefined where it is not Postgres that refuses. */
export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { originalCode?: string } } }
  return driverAdapterError?.cause?.originalCode
}
