import 'server-only'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import {
  escaped,
  inMarkup,
  isolated,
  type Letter,
  type LetterPart,
  letterOf,
  linkLine,
  listOf,
  paragraph,
  ruler,
} from '@/lib/mail/letter-text'
import { letterWords } from '@/lib/mail/letter-words'
import { inLocale, paths } from '@/lib/paths'
import type { Reference } from '@/lib/records/reference'
import type { NewsItem } from './news-queries'

interface LetterTo {
  locale: Locale
  name: string
  item: NewsItem
  /** Of the site, without a slash at the end. */
  origin: string
  /** Where its reader stops such messages. */
  stopLink: string
}

/** What another side has reported, in the reader's language and calendar, as text and as a page. */
export async function newsLetter({ locale, name, item, origin, stopLink }: LetterTo): Promise<Letter> {
  const t = await letterWords(locale)
  const { agreement, body, own, recordedAt, reports } = item
  const numbered = (number: number) => t('news.clause', { number: formatClauseNumber(String(number), locale) })
  const inBoth = (say: (named: (reference: Reference) => string) => string): LetterPart => ({
    text: say((reference) => isolated(reference.name)),
    html: `<p>${say((reference) => inMarkup(reference.name, reference.locale))}</p>`,
  })
  const date = formatDate({ date: recordedAt.slice(0, 10), precision: 'day' }, locale)
  const brand = t('layout.brand')
  return letterOf(locale, t('news.mail.subject', { brand }), [
    paragraph(t('reminders.mail.greeting', { name })),
    inBoth((named) =>
      t.markup('news.said', { body: () => named(body), agreement: () => named(agreement), date: () => date }),
    ),
    listOf(
      reports.map(({ number, status, isCorrection }) => {
        const href = origin + inLocale(locale, paths.clause(agreement.key, number))
        const words = numbered(number)
        const rest = `${t(`status.label.${status}`)}${isCorrection ? ` (${t('news.correction')})` : ''}`
        return {
          text: `${words}: ${rest}\n${href}`,
          html: `<a href="${escaped(href)}">${escaped(words)}</a>: ${escaped(rest)}`,
        }
      }),
    ),
    linkLine(t('news.mail.desk'), origin + inLocale(locale, paths.desk())),
    ruler,
    inBoth((named) => t.markup('news.reason', { body: () => named(own) })),
    linkLine(t('stop.news.button'), stopLink),
    paragraph(t('reminders.mail.automatic')),
  ])
}
