import 'server-only'
import { cacheTags } from '@/lib/cache-tags'
import { type Question, readQuestionPart } from '@/lib/http/question-path'
import { cachedQuery } from './cached-query'

/**
 * What a page is asked that has a question in its path (see `proxy.ts`). There is no end of questions: the page is made for
 * whoever asks, over bounded queries, and not kept.
 */
export async function askedOfPage(params: Promise<{ question: string }>): Promise<Question> {
  const [{ question }] = await Promise.all([params, leaveUnkept()])
  return readQuestionPart(question)
}

/** Tells the cache handler not to keep the page that asks. */
export function leaveUnkept() {
  return cachedQuery(async () => true, ['unkept'], [cacheTags.unkept])
}
