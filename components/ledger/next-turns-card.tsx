import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { listedClauses } from '@/lib/clauses/clause-limit'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber, formatNOfN } from '@/lib/i18n/numbers'
import { datedLedger, ledgerDay } from '@/lib/ledger/ledger-page'
import { nextOwed } from '@/lib/ledger/obligation-ledger'
import { paths } from '@/lib/paths'
import { PeriodText } from './period-text'
import { TurnText } from './turn-text'

/** Of each recurring clause the period in which something is owed next, and whose turn it is. */
export function NextTurnsCard({ agreement }: { agreement: AgreementPage }) {
  const t = useTranslations()
  const locale = useLocale() as Locale
  const today = ledgerDay()
  const lines = agreement.clauses.flatMap((clause) => {
    const period = clause.ledger && nextOwed(datedLedger(clause.ledger, agreement.terms, today).periods)
    return clause.ledger && period ? [{ clause, ledger: clause.ledger, period }] : []
  })
  if (lines.length === 0) return null
  const shown = lines.slice(0, listedClauses)
  return (
    <Card id="turns" title={t('ledger.nextTitle')}>
      <ul className="rows rows-plain">
        {shown.map(({ clause, ledger, period }) => (
          <li key={clause.key}>
            <TextLink path={`${paths.clause(agreement.key, clause.number)}#ledger`}>
              {t('clauses.numberLabel', {
                number: formatClauseNumber(clause.printedNumber ?? String(clause.number), locale),
              })}
            </TextLink>{' '}
            <Dots>
              {ledger.unit ? <T lang={ledger.unit.lang}>{ledger.unit.text}</T> : null}
              <PeriodText period={period} />
              <span>
                {t.rich('ledger.turnOf', {
                  party: () => <TurnText ledger={ledger} parties={agreement.parties} turn={period.turn} />,
                })}
              </span>
            </Dots>
          </li>
        ))}
      </ul>
      {lines.length > shown.length ? (
        <p className="meta mt-3">{t('ledger.cutClauses', { shown: formatNOfN(shown.length, lines.length, locale) })}</p>
      ) : null}
    </Card>
  )
}
