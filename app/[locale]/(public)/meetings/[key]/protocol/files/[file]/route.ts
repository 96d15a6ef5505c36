import { getTranslations } from 'next-intl/server'
import { logUnexpected } from '@/lib/forms/form-errors'
import { getCachedWithdrawalDay } from '@/lib/history/withdrawal-cached'
import { formatDate } from '@/lib/i18n/dates'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { parseProtocolFile } from '@/lib/protocol/protocol-address'
import { protocolFile } from '@/lib/protocol/protocol-file'
import { protocolFileAnswer, protocolSentence } from '@/lib/protocol/protocol-response'
import { getPublishedProtocol } from '@/lib/protocol/published-protocol'

export const dynamic = 'force-dynamic'

/** `GET /fa/meetings/KEY/protocol/files/ir-ru.pdf`: Iran's copy in Persian and Russian. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/meetings/[key]/protocol/files/[file]'>,
) {
  const { locale, key, file } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const t = await getTranslations({ locale })
  const choice = parseProtocolFile(file, locale)
  if (!choice) return protocolSentence(404, t('notFound.title'))
  try {
    const protocol = await getPublishedProtocol(key, locale, choice)
    if (!protocol) return await absentAnswer(key, locale)
    const pdf = await protocolFile(protocol, locale)
    if (!pdf) return protocolSentence(503, t('protocol.unavailable'))
    return protocolFileAnswer(request, pdf, `${key}-${locale}-${file}`)
  } catch (error) {
    logUnexpected(error)
    return protocolSentence(503, t('protocol.unavailable'))
  }
}

async function absentAnswer(key: string, locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale })
  const day = await getCachedWithdrawalDay('meetings', key)
  if (day === null) return protocolSentence(404, t('notFound.title'))
  const date = formatDate({ precision: 'day', date: day }, locale, 'dual')
  return protocolSentence(410, t.markup('withdrawn.sentence', { date: () => date }))
}
