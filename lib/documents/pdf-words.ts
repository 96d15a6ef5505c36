import 'server-only'
import { z } from 'zod'
import { askOfPdf } from './pdf-process'

const answer = z.strictObject({ text: z.string() })

/**
 * What a file says, as far as a program can read it, in twenty seconds at most; see `askOfPdf`. Empty for pictures of pages; null where it
 * came to no end within the limits.
 */
export async function wordsOfPdf(path: string): Promise<string | null> {
  const said = await askOfPdf('pdf-words.mjs', path, { patience: 20_000, longest: 1_000_000 })
  return answer.safeParse(said).data?.text.trim() ?? null
}
