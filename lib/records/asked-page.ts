import 'server-only'
import { type Question, readQuestionPart } from '@/lib/http/question-path'
import { leaveUnkept } from './cached-query'

/**
 * What a page is asked that has a question in its path (see `proxy.ts`). There is no end of questions: the page is made for
 * whoever asks, over bounded queries, and not kept.
 */
export async function askedOfPage(params: Promise<{ question: string }>): Promise<Question> {
  const [{ question }] = await Promise.all([params, leaveUnkept()])
  return readQuestionPart(question)
}
