import 'server-only'
import { formatDate } from '@/lib/i18n/dates'
import { directionOf, type Locale } from '@/lib/i18n/locales'
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
import type { Passage } from '@/lib/records/passage'
import type { Reference } from '@/lib/records/reference'
import type { NewsItem } from './news-select'

interface LetterTo {
  locale: Locale
  name: string
  item: NewsItem
  /** Of the site, without a slash at the end. */
  origin: string
  /** Where its reader stops such messages. */
  stopLink: string
}

type Words = Awaited<ReturnType<typeof letterWords>>

/** What another side has reported, disputed or settled, in the reader's language and calendar, as text and as a page. */
export async function newsLetter({ locale, name, item, origin, stopLink }: LetterTo): Promise<Letter> {
  const t = await letterWords(locale)
  const { agreement, body, own, recordedAt, dispute } = item
  const date = formatDate({ date: recordedAt.slice(0, 10), precision: 'day' }, locale)
  return letterOf(locale, t(`news.mail.${subjectOf(item)}`, { brand: t('layout.brand') }), [
    paragraph(t('reminders.mail.greeting', { name: isolated(name) })),
    inBoth((named) =>
      t.markup(dispute ? `news.dispute.${dispute.event}` : 'news.said', {
        body: () => named(body),
        other: () => (dispute ? named(dispute.other) : ''),
        agreement: () => named(agreement),
        date: () => date,
      }),
    ),
    clauseList(item, { locale, origin, t }),
    ...(dispute?.reason
      ? [reasonPart(t(dispute.event === 'raised' ? 'news.disputeReason' : 'news.settlementReason'), dispute.reason)]
      : []),
    linkLine(t('news.mail.desk'), origin + inLocale(locale, paths.desk())),
    ruler,
    inBoth((named) => t.markup('news.reason', { body: () => named(own) })),
    linkLine(t('stop.news.button'), stopLink),
    paragraph(t('reminders.mail.automatic')),
  ])
}

function subjectOf({ dispute }: NewsItem) {
  if (!dispute) return 'subject'
  if (dispute.event === 'raised') return 'subjectRaised'
  return dispute.event === 'withdrawal' ? 'subjectWithdrawn' : 'subjectSettled'
}

/** The clauses that it is about, each with what was reported on it. */
function clauseList(
  { agreement, reports, dispute }: NewsItem,
  { locale, origin, t }: Pick<LetterTo, 'locale' | 'origin'> & { t: Words },
): LetterPart {
  return listOf(
    (dispute ? [{ ...dispute, isCorrection: false }] : reports).map(({ number, status, isCorrection }) => {
      const href = origin + inLocale(locale, paths.clause(agreement.key, number))
      const words = t('news.clause', { number: formatClauseNumber(String(number), locale) })
      const rest = `${t(`status.label.${status}`)}${isCorrection ? ` (${t('news.correction')})` : ''}`
      return {
        text: `${words}: ${rest}\n${href}`,
        html: `<a href="${escaped(href)}">${escaped(words)}</a>: ${escaped(rest)}`,
      }
    }),
  )
}

/** A sentence with names of records in it. */
function inBoth(say: (named: (reference: Reference) => string) => string): LetterPart {
  return {
    text: say((reference) => isolated(reference.name)),
    html: `<p>${say((reference) => inMarkup(reference.name, reference.locale))}</p>`,
  }
}

/** On lines of its own, in its own language and direction. */
function reasonPart(label: string, { text, lang }: Passage): LetterPart {
  return {
    text: `${label}\n${text}`,
    html: `<p>${escaped(label)}</p><p lang="${lang}" dir="${directionOf(lang)}">${escaped(text)}</p>`,
  }
}
