import 'server-only'
import { db } from '@/lib/db'
import { pathOf } from './file-store'
import { wordsOfPdf } from './pdf-words'

/** Milliseconds after which no further file is begun: the next round goes on. */
const roundLasts = 5000

/**
 * A round of due work: reads published files that nobody has read yet, so that they are found by what they say; the search is told by a
 * trigger. A file that says nothing that a program can read is kept as such, and not read again.
 */
export async function readPublishedFiles(now = Date.now()): Promise<void> {
  while (Date.now() - now < roundLasts) {
    const file = await db().document.findFirst({
      where: { state: 'published', content: null },
      orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, sha256: true },
    })
    if (!file) return
    const text = await wordsOfPdf(pathOf(file.sha256))
    // Several processes may have read it.
    await db().documentContent.createMany({ data: { documentId: file.id, text }, skipDuplicates: true })
  }
}
