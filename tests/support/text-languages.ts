import { isLocale } from '@/lib/i18n/locales'

const marker = /^\[(fa|ru|kk|en)\] /

/**
 * The places in what a query returns where a text that says its language (`[kk] …`) stands without that language beside it.
 * @returns the paths, with what is said there
 */
export function textsWithoutLanguage(value: unknown, path = '', holder: object = {}, under?: string): string[] {
  if (typeof value === 'string') {
    const language = marker.exec(value)?.[1]
    if (language === undefined) return []
    const said = languageBeside(holder, path.slice(path.lastIndexOf('.') + 1)) ?? under
    return said === language ? [] : [`${path}: "${value}" as ${said}`]
  }
  if (Array.isArray(value))
    return value.flatMap((item, index) => textsWithoutLanguage(item, `${path}.${index}`, {}, under))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    textsWithoutLanguage(inner, `${path}.${name}`, value, isLocale(name) ? name : under),
  )
}

/** Which property of a view says the language of another one. */
const besides: Record<string, readonly string[]> = {
  name: ['nameLocale', 'locale'],
  shortName: ['nameLocale'],
  countryName: ['countryLocale'],
  text: ['lang', 'textLocale', 'locale'],
  title: ['titleLocale', 'textLocale', 'locale'],
  shortTitle: ['textLocale', 'locale'],
  heading: ['textLocale', 'locale'],
  printed: ['language'],
  titlePrinted: ['titleLanguage', 'language'],
}

function languageBeside(holder: object, name: string): string | undefined {
  const properties = new Map<string, unknown>(Object.entries(holder))
  const found = (besides[name] ?? ['locale']).map((property) => properties.get(property)).find(Boolean)
  return typeof found === 'string' ? found : undefined
}

/**
 * The places in a page's HTML where a text that says its language stands in an element that is said to be in another one.
 */
export function markupWithoutLanguage(html: string, pageLocale: string): string[] {
  const languages = [pageLocale]
  const faults: string[] = []
  for (const [, end, tag, attributes = '', text = ''] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>([^<]*)/g)) {
    const isVoid = /^(br|img|input|hr|path|circle|rect|use|line)$/.test(tag ?? '') || attributes.endsWith('/')
    const own = / lang="([^"]*)"/.exec(attributes)?.[1]
    if (end) languages.pop()
    else if (!isVoid) languages.push(own ?? languages.at(-1) ?? pageLocale)
    for (const [, language] of text.matchAll(/\[(fa|ru|kk|en)\] /g))
      if (language !== languages.at(-1)) faults.push(`${text} in ${languages.at(-1)}`)
  }
  return faults
}
