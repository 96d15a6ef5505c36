import 'server-only'
import { z } from 'zod'
import { type PdfFault, pdfFaults } from './pdf-faults'
import { askOfPdf } from './pdf-process'

const verdict = z.union([
  z.strictObject({ pages: z.number().int().positive() }),
  z.strictObject({ code: z.enum(pdfFaults) }),
])

/**
 * Reads the file in ten seconds at most; see `askOfPdf`.
 * @returns the number of its pages, or why it is refused; what cannot be read within the limits is `pdfUnreadable`
 */
export async function checkPdf(path: string): Promise<{ pages: number } | { code: PdfFault }> {
  const said = await askOfPdf('pdf-inspect.mjs', path, { patience: 10_000, longest: 1000 })
  const result = verdict.safeParse(said)
  return result.success ? result.data : { code: 'pdfUnreadable' }
}
