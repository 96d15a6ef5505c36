import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Foreign } from '@/components/ui/foreign'
import type { Locale } from '@/lib/i18n/locales'
import { formatNOfN, formatNumber } from '@/lib/i18n/numbers'
import { ledgerDay, periodsOf } from '@/lib/ledger/ledger-page'
import type { LedgerPeriod } from '@/lib/ledger/obligation-ledger'
import { LedgerBasis } from './ledger-basis'
import { PeriodText } from './period-text'
import { type LedgerProps, TurnText } from './turn-text'
import '../history/changes.css'

/** Periods that the page shows, the newest. */
const shownPeriods = 24

/** What the clause owes in each period, and what is known of each. */
export function LedgerCard({ ledger, parties }: LedgerProps) {
  const t = useTranslations('ledger')
  const locale = useLocale() as Locale
  const periods = periodsOf(ledger, ledgerDay())
  const newest = periods.slice(-shownPeriods).reverse()
  return (
    <Card id="ledger" title={t('title')}>
      <LedgerRule ledger={ledger} parties={parties} />
      {periods.length > 0 ? (
        <div className="changes mt-3">
          <table>
            <caption className="sr-only">{t('title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('period')}</th>
                <th scope="col">{t('turn')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('basis')}</th>
              </tr>
            </thead>
            <tbody>
              {newest.map((period) => (
                <tr key={period.number} id={`period-${period.number}`}>
                  <th scope="row">
                    <PeriodText period={period} />
                    <span className="meta changes-place">{t('number', { number: period.number })}</span>
                  </th>
                  <td data-label={t('turn')}>
                    <TurnText ledger={ledger} parties={parties} turn={period.turn} />
                  </td>
                  <td data-label={t('state')}>
                    <PeriodState period={period} owed={ledger.owed} />
                  </td>
                  <td data-label={t('basis')}>
                    <LedgerBasis ledger={ledger} parties={parties} period={period} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {periods.length > newest.length ? (
        <p className="meta mt-3">{t('cut', { shown: formatNOfN(newest.length, periods.length, locale) })}</p>
      ) : null}
      <p className="meta mt-3">{t('notStatus')}</p>
    </Card>
  )
}

/** How much is owed, how long a period is, who begins and from when it is reckoned. */
function LedgerRule({ ledger, parties }: LedgerProps) {
  const t = useTranslations('ledger')
  const length = t(`length.${ledger.periodUnit}`, { count: ledger.periodLength })
  const first = parties.find(({ id }) => id === ledger.order[0])
  const { unit, from, turns } = ledger
  return (
    <>
      <p>
        {unit
          ? t.rich('rule', { length, count: ledger.owed, unit: () => <T lang={unit.lang}>{unit.text}</T> })
          : t('ruleBare', { length, count: ledger.owed })}{' '}
        {turns === 'in_turn' && first
          ? t.rich('begins', { party: () => <Foreign lang={first.countryLocale}>{first.countryName}</Foreign> })
          : t(`turnsSaid.${turns}`)}
      </p>
      <p className="meta">
        {from.precision === 'unknown' || from.precision === 'by' ? (
          t('noPeriods')
        ) : (
          <>
            {t.rich('since', { date: () => <DateText value={from} /> })}
            {from.precision === 'day' ? null : ` ${t('inexact')}`}
          </>
        )}
      </p>
    </>
  )
}

function PeriodState({ period, owed }: { period: LedgerPeriod; owed: number }) {
  const t = useTranslations('ledger')
  const locale = useLocale() as Locale
  const words =
    period.state === 'partly'
      ? t('states.partly', { share: formatNOfN(period.done, period.owed, locale) })
      : period.state === 'postponed'
        ? t('states.postponed', { number: period.postponedTo ?? 0 })
        : t(`states.${period.state}`)
  return (
    <>
      {words}
      {period.owed > owed ? (
        <span className="meta block">{t('carried', { count: formatNumber(period.owed, locale) })}</span>
      ) : null}
    </>
  )
}
