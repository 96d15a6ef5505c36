import type { createTranslator } from 'use-intl/core'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { within } from '@/lib/protocol/protocol-words'
import type en from '@/messages/en.json'
import type { ConfirmationChange, DecisionChange } from './feed-change'

/** The messages of the feed's language. */
export type FeedWords = ReturnType<typeof createTranslator<typeof en>>

/** What was said about a clause at a meeting, on whose page it stands. */
export function decisionEntry(
  { agreement, kind, meeting, text, ...change }: DecisionChange,
  locale: Locale,
  t: FeedWords,
) {
  const number = formatClauseNumber(String(change.number), locale)
  const words = { agreement: agreement.name, number, kind: t(`meetings.statement.${kind}`), meeting: meeting.name }
  return {
    path: paths.meeting(meeting.key),
    title: { text: t('feeds.decision.title', words), lang: locale },
    category: { term: 'decisions', label: t('feeds.decision.kind') },
    lines: [...(text ? [within(locale, text)] : []), recorded(change.at, locale, t)],
  }
}

/** What the sides confirmed jointly. */
export function confirmationEntry(
  { agreement, meeting, asOf, ...change }: ConfirmationChange,
  locale: Locale,
  t: FeedWords,
) {
  const number = formatClauseNumber(String(change.number), locale)
  const words = { agreement: agreement.name, number, status: t(`status.label.${change.status}`) }
  return {
    path: paths.clause(agreement.key, change.number),
    title: { text: t('feeds.confirmation.title', words), lang: locale },
    category: { term: 'confirmations', label: t('feeds.confirmation.kind') },
    lines: [
      t('feeds.confirmation.meeting', { meeting: meeting.name }),
      asOf.precision === 'unknown'
        ? t('clauses.report.asOfUnknown')
        : t('clauses.report.asOf', { date: formatDate(asOf, locale) }),
      recorded(change.at, locale, t),
    ],
  }
}

function recorded(instant: string, locale: Locale, t: FeedWords): string {
  return t('clauses.report.recorded', { date: formatDate({ date: instant.slice(0, 10), precision: 'day' }, locale) })
}
