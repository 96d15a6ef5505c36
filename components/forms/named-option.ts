import type { Locale } from '@/lib/i18n/locales'
import type { NamedLink } from '@/lib/records/named-link'
import type { SelectOption } from './field'

/** A record to choose, marked where its name is in another language than the page. */
export function namedOption({ key, name, locale: lang }: NamedLink, locale: Locale): SelectOption {
  return { value: key, label: name, lang: lang === locale ? undefined : lang }
}
