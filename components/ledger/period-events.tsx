import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/locales'
import { formatNOfN, formatNumber } from '@/lib/i18n/numbers'
import type { ClauseLedger } from '@/lib/ledger/clause-ledger-select'
import type { LedgerPeriod } from '@/lib/ledger/obligation-ledger'
import { paths } from '@/lib/paths'
import { PeriodText } from './period-text'

interface PeriodEventsProps {
  ledger: ClauseLedger
  period: LedgerPeriod
}

/** What happened in a period: its state, the outcomes that are counted and the reason that a source gives. */
export function PeriodEvents({ ledger, period }: PeriodEventsProps) {
  const t = useTranslations('ledger')
  const locale = useLocale() as Locale
  const outcomes = ledger.outcomes.filter((outcome) => outcome.period === period.number)
  const entry = ledger.entries.find((candidate) => candidate.period === period.number)
  return (
    <>
      <b className="ledger-state">
        <StateWords period={period} />
      </b>
      {outcomes.map(({ key, locale: lang, name }) => (
        <span key={key} className="block">
          <TextLink path={paths.outcome(key)} lang={lang}>
            {name}
          </TextLink>
        </span>
      ))}
      {entry?.reason ? (
        <span className="block">
          <T lang={entry.reason.lang}>{entry.reason.text}</T>
        </span>
      ) : null}
      {period.postponedTo && !period.postponedTo.isReached ? (
        <span className="meta block">{t('notReached')}</span>
      ) : null}
      {period.owed > ledger.owed ? (
        <span className="meta block">{t('carried', { count: formatNumber(period.owed, locale) })}</span>
      ) : null}
      {period.cut !== 'no' && period.state !== 'cut' ? (
        <span className="meta block">{t(`cutBy.${period.cut}`)}</span>
      ) : null}
      {period.outside ? <span className="meta block">{t(`outside.${period.outside}`)}</span> : null}
    </>
  )
}

function StateWords({ period }: { period: LedgerPeriod }) {
  const t = useTranslations('ledger')
  const locale = useLocale() as Locale
  const { state, done, owed, postponedTo, to, cut } = period
  if (state === 'partly') return t('states.partly', { share: formatNOfN(done, owed, locale) })
  if (state === 'postponed' && postponedTo) {
    return t.rich('states.postponed', {
      number: postponedTo.number,
      period: () => <PeriodText period={postponedTo} />,
    })
  }
  if (state === 'open') {
    return t.rich('states.open', { date: () => <DateText value={{ date: to, precision: 'day' }} /> })
  }
  return t(state === 'cut' ? `cutState.${cut === 'yes' ? 'yes' : 'unknown'}` : `states.${state}`)
}
