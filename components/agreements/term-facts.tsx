import { useLocale, useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import type { Fact } from '@/components/ui/facts-list'
import { formatDate } from '@/lib/i18n/dates'
import { ClockWhy, useSpanText } from './clock-why'
import type { TermsCardProps } from './terms-card'

/** What the document itself says of its duration: the terms that the clock reckons with, in words. */
export function useTermFacts(props: TermsCardProps): Fact[] {
  const { terms, clock, nameOf } = props
  const t = useTranslations('terms')
  const facts = [...useDurationFacts(props), ...useRenewalFacts(props)]
  const denunciation = useDenunciationText(props)
  if (denunciation) facts.push({ key: 'denunciation', term: t('fact.denunciation'), value: denunciation })
  if (terms.suspension.from.precision !== 'unknown') {
    facts.push({
      key: 'suspension',
      term: t('fact.suspension'),
      value: <DateRangeText from={terms.suspension.from} to={terms.suspension.to} form="dual" />,
    })
  }
  const survival = useSurvivalNote(props)
  if (clock.survival) {
    facts.push({
      key: 'survival',
      term: t('fact.survival'),
      value: t(`survival.${clock.survival.kind}`),
      note: (
        <>
          {survival}
          <ClockWhy reasons={clock.survival.until?.reasons ?? []} nameOf={nameOf} />
        </>
      ),
    })
  }
  return facts
}

function useDurationFacts({ terms, clock, nameOf }: TermsCardProps): Fact[] {
  const t = useTranslations('terms')
  const locale = useLocale()
  const writeSpan = useSpanText()
  const { duration, initialTerm, termEnds } = terms
  if (duration === 'unlimited') {
    return [{ key: 'duration', term: t('fact.duration'), value: t('duration.unlimited') }]
  }
  if (duration === 'until_date' && termEnds.precision !== 'unknown') {
    const text = t('duration.until', { date: formatDate(termEnds, locale) })
    return [{ key: 'duration', term: t('fact.duration'), value: <MixedText text={text} lang={locale} /> }]
  }
  if (duration !== 'fixed_term' || !initialTerm || !clock.initialTermEnds) return []
  return [
    {
      key: 'initialTerm',
      term: t('fact.initialTerm'),
      value: (
        <Dots as="span" className="">
          {writeSpan(initialTerm)}
          {clock.initialTermEnds.date.precision === 'unknown' ? null : <DateText value={clock.initialTermEnds.date} />}
        </Dots>
      ),
      note: (
        <>
          {clock.initialTermEnds.date.precision === 'day' ? <p>{t('termLastDay')}</p> : null}
          <ClockWhy reasons={clock.initialTermEnds.reasons} nameOf={nameOf} />
        </>
      ),
    },
  ]
}

function useRenewalFacts({ terms }: TermsCardProps): Fact[] {
  const t = useTranslations('terms')
  const writeSpan = useSpanText()
  const { renewal, renewalTerm, renewalLimit } = terms
  if (renewal === 'not_stated') return []
  const fact = (value: Fact['value']) => [{ key: 'renewal', term: t('fact.renewal'), value }]
  if (renewal !== 'tacit_unlimited' && renewal !== 'tacit_limited') return fact(t(`renewal.${renewal}`))
  return fact(
    <Dots as="span" className="">
      {renewalTerm ? t('renewal.tacit', { span: writeSpan(renewalTerm) }) : t('renewal.tacitUnknown')}
      {renewalLimit === null ? null : t('renewal.atMost', { count: renewalLimit })}
    </Dots>,
  )
}

function useDenunciationText({ terms: { denunciation } }: TermsCardProps) {
  const t = useTranslations('terms')
  const writeSpan = useSpanText()
  const { span, onMonthStart } = denunciation
  if (span === null && !onMonthStart) return null
  return (
    <Dots as="span" className="">
      {span ? t('denunciation.after', { span: writeSpan(span) }) : null}
      {onMonthStart ? t('denunciation.monthStart') : null}
    </Dots>
  )
}

function useSurvivalNote({ terms: { survivalPeriod }, clock, survivalNote }: TermsCardProps) {
  const t = useTranslations('terms')
  const locale = useLocale()
  const writeSpan = useSpanText()
  const until = clock.survival?.until
  return (
    <>
      <Dots as="span">
        {survivalPeriod ? t('survival.lasts', { span: writeSpan(survivalPeriod) }) : null}
        {until && until.date.precision !== 'unknown' ? (
          <MixedText text={t('survival.until', { date: formatDate(until.date, locale) })} lang={locale} />
        ) : null}
      </Dots>
      {survivalNote ? (
        <T as="p" lang={survivalNote.lang}>
          {survivalNote.text}
        </T>
      ) : null}
    </>
  )
}
