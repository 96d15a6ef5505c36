import 'server-only'
import { notFound } from 'next/navigation'
import { isQuestionPart, type Question, readQuestionPart } from '@/lib/http/question-path'
import { leaveUnkept } from './cached-query'

/**
 * What a page is asked that has a question in its path (see `proxy.ts`). There is no end of questions: the page is made for
 * whoever asks, over bounded queries, and not kept. A part that `proxy.ts` cannot have made is no address: what looks like a file
 * passes it by.
 */
export async function askedOfPage(params: Promise<{ question: string }>): Promise<Question> {
  const [{ question }] = await Promise.all([params, leaveUnkept()])
  if (!isQuestionPart(question)) notFound()
  return readQuestionPart(question)
}
