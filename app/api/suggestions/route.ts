import type { NextRequest } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { apiData, apiError } from '@/lib/http/api-response'
import { directionOf, isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { resultPath } from '@/lib/search/result-path'
import { searchQuery } from '@/lib/search/search-address'
import { longestQuestion } from '@/lib/search/search-question'
import { suggestPublished } from '@/lib/search/search-suggest-queries'
import { completed, mostSuggested, type SuggestedEntry } from '@/lib/search/suggested-entry'

export const dynamic = 'force-dynamic'

const mostWords = 3

/** `GET /api/suggestions?locale=ru&q=…`: what the field of the search page offers as one types; records first, then whole questions. */
export async function GET(request: NextRequest) {
  const given = request.nextUrl.searchParams
  const locale = given.get('locale')
  const q = given.get('q')?.trim() ?? ''
  if (!isLocale(locale)) return apiError('badRequest', { parameter: 'locale' })
  if (q === '' || q.length > longestQuestion) return apiError('badRequest', { parameter: 'q' })
  try {
    const t = await getTranslations({ locale })
    const { words, from, results } = await suggestPublished({ q, locale })
    const questions = words.flatMap((word): SuggestedEntry[] => {
      const text = completed(q, from, word)
      if (text === null) return []
      return [{ text, href: inLocale(locale, paths.search()) + searchQuery({ q: text }) }]
    })
    const asked = questions.slice(0, mostWords)
    const records = results.slice(0, mostSuggested - asked.length).map(
      ({ kind, key, title, lang }): SuggestedEntry => ({
        text: title,
        href: inLocale(locale, resultPath(kind, key)),
        note: kind === 'documents' ? t('search.documents') : t(`records.noun.${kind}`),
        ...(lang === locale ? {} : { lang, dir: directionOf(lang) }),
      }),
    )
    return apiData(request, [...records, ...asked])
  } catch (error) {
    console.error('Suggestions could not be read:', error)
    return apiError('unavailable')
  }
}
