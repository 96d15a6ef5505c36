import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { getCachedCompared, getCachedOfCountry } from './comparison-cached'
import {
  askedCountry,
  askedKeys,
  type ComparisonQuestion,
  choiceFields,
  fewestCompared,
  mostCompared,
} from './comparison-question'

/**
 * What a question leads to: the fields of the form with what is wrong with them, and the agreements to be compared, from two to
 * four; none where fewer or more of what was asked for is there. Every agreement comes from the cache where it was asked for before.
 */
export async function readComparison(question: ComparisonQuestion, locale: Locale) {
  const code = askedCountry(question)
  const country = code === null ? null : await getCachedOfCountry(code, locale)
  const keys = country ? country.first : askedKeys(question)
  const found = (await Promise.all(keys.map((key) => getCachedCompared(key, locale)))).filter((one) => one !== null)
  const known = new Set(found.map(({ key }) => key))
  const isComparable = found.length >= fewestCompared && found.length <= mostCompared
  return {
    fields: choiceFields(country ? keys : question.asked, known),
    /** How many agreements were asked for that are there. */
    known: found.length,
    /** The country asked for; without a name where there is none such. */
    country: question.country === null ? null : { asked: question.country, found: country },
    agreements: isComparable ? found : [],
  }
}
