import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { ClausePage } from '@/lib/clauses/clause-types'
import type { Locale } from '@/lib/i18n/locales'
import { formatNOfN } from '@/lib/i18n/numbers'
import type { DatedLedger } from '@/lib/ledger/ledger-page'
import type { LedgerPeriod } from '@/lib/ledger/obligation-ledger'
import { historyPath } from '@/lib/records/record-paths'
import { LedgerBasis } from './ledger-basis'
import { LedgerRule } from './ledger-rule'
import { LedgerSentence } from './ledger-sentence'
import { PeriodEvents } from './period-events'
import { PeriodText } from './period-text'
import { TurnText } from './turn-text'
import '../history/changes.css'
import './ledger.css'

/** Periods that the page shows, the newest. */
const shownPeriods = 24

/** What the clause owes in each period, and what is known of each. */
export function LedgerCard({ dated, clause }: { dated: DatedLedger; clause: ClausePage }) {
  const t = useTranslations('ledger')
  const locale = useLocale() as Locale
  const { ledger, force, periods } = dated
  const { parties, outcomes } = clause
  const newest = periods.slice(-shownPeriods).reverse()
  const history = historyPath('clauses', clause.key)
  return (
    <Card id="ledger" title={t('title')}>
      <LedgerRule ledger={ledger} parties={parties} force={force} />
      <LedgerSentence dated={dated} />
      {periods.length > 0 ? (
        <div className="changes ledger mt-3">
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
                    <PeriodText period={period} />{' '}
                    <span className="meta changes-place">{t('number', { number: period.number })}</span>
                  </th>
                  <td data-label={t('turn')} className="ledger-turn">
                    <TurnText ledger={ledger} parties={parties} turn={period.turn} />
                  </td>
                  <td>
                    <PeriodEvents ledger={ledger} period={period} />
                  </td>
                  <td data-label={t('basis')} className={isFounded(ledger, period) ? undefined : 'ledger-none'}>
                    <LedgerBasis ledger={ledger} parties={parties} period={period} outcomes={outcomes} />
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
      <p className="meta mt-3">
        {t('notStatus')} {history ? <TextLink path={history}>{t('history')}</TextLink> : null}
      </p>
    </Card>
  )
}

/** Whether anybody has said anything of the period. */
function isFounded({ outcomes, entries }: DatedLedger['ledger'], { number }: LedgerPeriod): boolean {
  return [...outcomes, ...entries].some(({ period }) => period === number)
}
