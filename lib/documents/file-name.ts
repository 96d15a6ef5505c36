import { normalForm } from '@/lib/i18n/normal-form'

const longest = 200

/**
 * The name that a person's machine gave the file, without folders, without what no file name may have on any system, and without
 * marks that turn the direction of what follows: `fdp.exe` must not be read as `exe.pdf`.
 */
export function cleanFileName(given: string): string {
  const name = normalForm(given, 'NFC')
    .replace(/^.*[/\\]/s, '')
    // The half-space and the joiner are letters of Persian.
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu, '')
    .replace(/[:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\.pdf *$/i, '')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '')
  // Characters outside of the basic plane count twice.
  const stem = [...name].slice(0, longest / 2 - 4).join('')
  return `${stem || 'document'}.pdf`
}

/**
 * The header by which a browser saves a file under its name, in any script (RFC 6266, RFC 8187), and never shows it in place.
 */
export function attachmentHeader(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
