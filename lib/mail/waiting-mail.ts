/** Rows that are read at once. */
const batch = 500

interface Page {
  where: { mail: 'waiting'; id?: { gt: string } }
  select: { id: true }
  orderBy: { id: 'asc' }
  take: number
}

/**
 * The numbers of all rows whose message waits, the oldest first, so many at a time: whoever waits behind many that fail is found all
 * the same.
 */
export async function* waitingMail(read: (page: Page) => Promise<{ id: string }[]>): AsyncGenerator<string[]> {
  for (let after: string | null = null; ; ) {
    const rows: { id: string }[] = await read({
      where: { mail: 'waiting', ...(after !== null && { id: { gt: after } }) },
      select: { id: true },
      // Numbers grow with time (UUID, version 7).
      orderBy: { id: 'asc' },
      take: batch,
    })
    if (rows.length > 0) yield rows.map(({ id }) => id)
    after = rows.at(-1)?.id ?? null
    if (rows.length < batch) return
  }
}
