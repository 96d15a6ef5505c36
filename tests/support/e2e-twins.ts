import { db } from '@/lib/db'
import { appendRevisions } from '@/lib/history/revision-rows'
import { writeDocument } from '@/lib/records/rows/document-writer'
import { twinsOf } from './e2e-twin-keys'

/** Records that the registry has twice, which its files never have: for each journey two of its own. */
export async function writeTwins(): Promise<void> {
  const twins = ['js', 'nojs'].flatMap((project) => ['fa', 'ru'].map((locale) => twinsOf(project, locale)))
  await db().$transaction(async (tx) => {
    for (const { goes, stays } of twins) {
      const shared = { name: { en: 'Test Person' }, textStatus: { en: 'summary' }, identified: true }
      const printed = { printed: 'Test P. Person', language: 'en', source: 's1' }
      await writeDocument(tx, 'people', stays, { ...shared, sources: ['s0'] })
      await writeDocument(tx, 'people', goes, { ...shared, sources: ['s0', 's1'], printed: [printed] })
      await appendRevisions(tx, 'people', [goes, stays], { kind: 'loaded' })
    }
  })
}
