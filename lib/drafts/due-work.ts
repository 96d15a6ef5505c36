import 'server-only'
import { revalidateTag } from 'next/cache'
import { cacheTags } from '@/lib/cache-tags'
import { readPublishedFiles } from '@/lib/documents/document-reading'
import { forgetOldRuns } from '@/lib/exchange/import-commands'
import { forgetRequests } from '@/lib/following/follow-commands'
import { keepJobs } from '@/lib/reminders/reminder-jobs'
import { indexAllWaiting } from '@/lib/search/search-pending'
import { showPublished } from './draft-refresh'
import { publishDue } from './publish-commands'

/** Milliseconds between two rounds, however often somebody asks. */
const pause = 5000

let lastRound = 0
let lastDay: string | null = null

/**
 * Publishes the drafts whose moment has come, forgets files that nobody has imported, has reminders sent, reads files that were published, and
 * has records found by names that changed elsewhere. On a new day (UTC) it also marks every page out of date: "renews on", "until" and stages follow the calendar, and cached
 * pages print what held when they were made.
 */
export async function doDueWork(now: Date): Promise<void> {
  if (now.getTime() - lastRound < pause) return
  lastRound = now.getTime()
  showPublished(await publishDue(now))
  await forgetOldRuns(now)
  await forgetRequests(now)
  const today = now.toISOString().slice(0, 10)
  if (lastDay !== null && lastDay !== today) revalidateTag(cacheTags.registry, 'max')
  lastDay = today
  await readPublishedFiles()
  await indexAllWaiting()
  await keepJobs(now)
}
