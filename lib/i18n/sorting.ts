import { type Locale, localeSettings } from './locales'

const collators = new Map<Locale, Intl.Collator>()

/** Compares names by the alphabet of the reader's language. Node only: Chromium sorts Kazakh as English. */
export function compareNames(locale: Locale): (a: string, b: string) => number {
  let collator = collators.get(locale)
  if (!collator) {
    collator = new Intl.Collator(localeSettings[locale].intl, { numeric: true })
    collators.set(locale, collator)
  }
  return collator.compare
}

/** A sorted copy of the items, by the name that `nameOf` gives. */
export function sortByName<Item>(items: readonly Item[], nameOf: (item: Item) => string, locale: Locale): Item[] {
  const compare = compareNames(locale)
  return [...items].sort((a, b) => compare(nameOf(a), nameOf(b)))
}
