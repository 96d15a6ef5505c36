import { crossReferenceFault } from './pdf-cross-references.mjs'
import { endOf } from './pdf-end.mjs'
import { countPages, parseObjects } from './pdf-objects.mjs'
import { activeContentIn } from './pdf-rules.mjs'

/**
 * Whether the file is a whole PDF that only shows something.
 * @param {Buffer} bytes
 * @returns {Promise<{ pages: number } | { code: string }>} how many pages it has, or why it is refused (pdf-faults.ts)
 */
export async function verdictOn(bytes) {
  const end = endOf(bytes)
  if (end.code !== undefined) return { code: end.code }
  try {
    const file = await parseObjects(bytes)
    if (file.isEncrypted) return { code: 'pdfEncrypted' }
    const code = activeContentIn(file) ?? crossReferenceFault(file, end.startxref)
    if (code) return { code }
    const pages = countPages(file)
    return pages > 0 ? { pages } : { code: 'pdfNoPages' }
  } catch {
    // What is encrypted can also not be read; the first reason is the one that helps.
    return { code: /\/Encrypt[\s\0/<]/.test(bytes.toString('latin1')) ? 'pdfEncrypted' : 'pdfUnreadable' }
  }
}
