import { isLocale, type Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'

/** Which sheet of a meeting's protocol: whose copy, and which language stands beside that of the page. */
export interface ProtocolChoice {
  /** The code of the country that is named first; null for the order of the record. */
  copy: string | null
  beside: Locale | null
}

/** Stands where a country would: no side is named first. */
const recordOrder = 'sides'

/**
 * What the parts of an address behind `/protocol` choose: none, a copy, or a copy and a second language. There are only as many
 * sheets as there are sides and languages.
 * @returns null for what is no such address
 */
export function parseProtocolChoice(parts: readonly string[], locale: Locale): ProtocolChoice | null {
  const [first, second, ...rest] = parts
  if (first === undefined) return { copy: null, beside: null }
  if (rest.length > 0 || !(first === recordOrder || /^[a-z]{2}$/.test(first))) return null
  const copy = first === recordOrder ? null : first
  if (second === undefined) return copy === null ? null : { copy, beside: null }
  if (!isLocale(second)) return null
  // The switcher of languages keeps the path: beside itself a language stands once.
  return { copy, beside: second === locale ? null : second }
}

/** What the name of a PDF chooses: `sides.pdf`, `ir.pdf`, `sides-ru.pdf`, `ir-ru.pdf`; null for any other name. */
export function parseProtocolFile(name: string, locale: Locale): ProtocolChoice | null {
  const [, stem] = /^([a-z]+(?:-[a-z]+)?)\.pdf$/.exec(name) ?? []
  if (stem === undefined) return null
  return stem === recordOrder ? { copy: null, beside: null } : parseProtocolChoice(stem.split('-'), locale)
}

/** The page, without its language. */
export function protocolPath(meeting: string, { copy, beside }: ProtocolChoice): string {
  if (copy === null && beside === null) return paths.protocol(meeting)
  return paths.protocol(meeting, [copy ?? recordOrder, ...(beside ? [beside] : [])])
}

/** The PDF of the same sheet, without the language. */
export function protocolFilePath(meeting: string, { copy, beside }: ProtocolChoice): string {
  return paths.protocol(meeting, ['files', `${[copy ?? recordOrder, ...(beside ? [beside] : [])].join('-')}.pdf`])
}
