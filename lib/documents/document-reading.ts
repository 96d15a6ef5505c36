import 'server-only'
import { db } from '@/lib/db'
import { pathOf } from './file-store'
import { wordsOfPdf } from './pdf-words'

/** Milliseconds after which no further file is begun: the next round goes on. */
const roundLasts = 5000
/** A file that could not be read is tried again on another day, when the machine may have more time for it; not for ever. */
const [mostTimes, triedAgainAfter] = [3, 24 * 3_600_000]

/**
 * A round of due work: reads published files that nobody has read yet, so that they are found by what they say; the search is told by a
 * trigger. A file of which nothing can be read, such as pictures of pages, is kept as such.
 */
export async function readPublishedFiles(now = Date.now()): Promise<void> {
  const begun = Date.now()
  const isTurn = { times: { lt: mostTimes }, lastAt: { lt: new Date(now - triedAgainAfter) } }
  while (Date.now() - begun < roundLasts) {
    const file = await db().document.findFirst({
      where: { state: 'published', content: null, OR: [{ unread: null }, { unread: isTurn }] },
      orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, sha256: true },
    })
    if (!file) return
    const text = await wordsOfPdf(pathOf(file.sha256))
    if (text === null) await keepFailure(file.id, new Date(now))
    // Several processes may have read it.
    else await db().documentContent.createMany({ data: { documentId: file.id, text }, skipDuplicates: true })
  }
}

async function keepFailure(documentId: string, lastAt: Date): Promise<void> {
  await db().documentReadingFailure.upsert({
    where: { documentId },
    create: { documentId, times: 1, lastAt },
    update: { times: { increment: 1 }, lastAt },
  })
}
