import type { NextRequest } from 'next/server'
import { apiData, apiError } from '@/lib/http/api-response'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { searchPublished } from '@/lib/search/search-queries'
import { longestQuestion } from '@/lib/search/search-question'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/search?q=…&locale=ru&limit=20`: published records by their words, best first, with titles in the language asked for. */
export async function GET(request: NextRequest) {
  const asked = readParameters(request.nextUrl.searchParams)
  if (typeof asked === 'string') return apiError('badRequest', { parameter: asked })
  try {
    const { results, total, capped } = await searchPublished(asked)
    return apiData(request, {
      results: results.map(({ kind, key, title, score }) => ({ kind, key, title, score })),
      total,
      capped,
    })
  } catch (error) {
    console.error('The records could not be searched:', error)
    return apiError('unavailable')
  }
}

const parameters: readonly string[] = ['q', 'locale', 'limit']

/** @returns the name of the parameter that is wrong, if one is */
function readParameters(given: URLSearchParams): { q: string; locale: Locale; limit: number } | string {
  // What it does not know it must not seem to heed.
  const unknown = [...given.keys()].find((name) => !parameters.includes(name))
  if (unknown !== undefined) return unknown.slice(0, 40)
  const q = given.get('q')?.trim() ?? ''
  const locale = given.get('locale') ?? defaultLocale
  const limit = given.get('limit') ?? '20'
  if (q === '' || q.length > longestQuestion) return 'q'
  if (!isLocale(locale)) return 'locale'
  if (!/^([1-9]|[1-4]\d|50)$/.test(limit)) return 'limit'
  return { q, locale, limit: Number(limit) }
}
