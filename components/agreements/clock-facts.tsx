import { useLocale, useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import type { Fact } from '@/components/ui/facts-list'
import type { ClockDate, ClockReason } from '@/lib/agreements/clock-reason'
import { formatDate } from '@/lib/i18n/dates'
import { ClockWhy } from './clock-why'
import type { TermsCardProps } from './terms-card'

/** A day that the clock gives, or that it is not known. */
export function ClockDay({ answer }: { answer: ClockDate }) {
  const t = useTranslations('terms')
  return answer.date.precision === 'unknown' ? t('notKnown') : <DateText value={answer.date} form="dual" />
}

/** What follows from the terms on the day of the page: stage, beginning, current term, deadline and end. */
export function useClockFacts({ terms, clock, entryCause, nameOf }: TermsCardProps): Fact[] {
  const t = useTranslations('terms')
  const stageName = useTranslations('agreements.stage')
  const locale = useLocale()
  const why = (reasons: readonly ClockReason[]) => <ClockWhy reasons={reasons} nameOf={nameOf} />
  const { stage, entry, provisional, renews, notice, ends, period } = clock
  const facts: Fact[] = []
  if (stage.value !== null && stage.value !== terms.stage) {
    facts.push({
      key: 'stage',
      term: t('fact.stage'),
      value: stageName(stage.value),
      note: (
        <>
          <p>{t('statedStage', { stage: stageName(terms.stage) })}</p>
          {why(stage.reasons)}
        </>
      ),
    })
  }
  if (entry) {
    const isNow = (stage.value ?? terms.stage) === 'in_force' && entry.date.precision !== 'unknown'
    facts.push({
      key: 'entry',
      term: t(isNow ? 'fact.inForceSince' : 'fact.entry'),
      value: <ClockDay answer={entry} />,
      note: why(entry.reasons),
    })
  }
  if (entryCause)
    facts.push({ key: 'cause', term: t('fact.cause'), value: <T lang={entryCause.lang}>{entryCause.text}</T> })
  if (provisional) {
    facts.push({
      key: 'provisional',
      term: t('fact.provisional'),
      value:
        provisional.from.date.precision === 'unknown' ? (
          t('notKnown')
        ) : (
          <DateRangeText from={provisional.from.date} to={provisional.to.date} form="dual" />
        ),
      note: why([...provisional.from.reasons, ...provisional.to.reasons]),
    })
  }
  if (ends)
    facts.push({
      key: 'ends',
      term: t(`fact.${ends.kind}`),
      value: <ClockDay answer={ends} />,
      note: (
        <>
          {ends.date.precision === 'day' ? <p>{t('lastDayBefore')}</p> : null}
          {why(ends.reasons)}
        </>
      ),
    })
  if (renews) {
    facts.push({
      key: 'renews',
      term: t('fact.renews'),
      value: <ClockDay answer={renews} />,
      note: (
        <>
          {period ? <p>{t('period', { count: period.number })}</p> : null}
          {why(renews.reasons)}
        </>
      ),
    })
  }
  if (notice) {
    facts.push({
      key: 'notice',
      term: t('fact.notice'),
      value: <ClockDay answer={notice} />,
      note: (
        <>
          {isRough(notice) && notice.surelyUntil ? (
            <MixedText
              text={t('surelyUntil', { date: formatDate({ date: notice.surelyUntil, precision: 'day' }, locale) })}
              lang={locale}
            />
          ) : null}
          {notice.isPast === 'yes' ? <p>{t('noticePast')}</p> : null}
          {why(notice.reasons)}
        </>
      ),
    })
  }
  return facts
}

function isRough({ date }: ClockDate): boolean {
  return date.precision !== 'day' && date.precision !== 'unknown'
}
