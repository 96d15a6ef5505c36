import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { formatNOfN } from '@/lib/i18n/numbers'
import type { ClauseLedger } from '@/lib/ledger/clause-ledger-select'
import { ledgerDay, periodsOf } from '@/lib/ledger/ledger-page'
import { ledgerSummary } from '@/lib/ledger/obligation-ledger'
import { PeriodText } from './period-text'

/** What the ledger says beside what the sides report: a count of facts, and no status of its own. */
export function LedgerSentence({ ledger }: { ledger: ClauseLedger }) {
  const t = useTranslations('ledger')
  const locale = useLocale() as Locale
  const today = ledgerDay()
  const { over, fulfilled, lastMissed } = ledgerSummary(periodsOf(ledger, today), today)
  if (over === 0) return null
  return (
    <p className="meta mt-3">
      <a href="#ledger">{t('summary', { share: formatNOfN(fulfilled, over, locale) })}</a>
      {lastMissed ? <> {t.rich('lastMissed', { period: () => <PeriodText period={lastMissed} /> })}</> : null}
    </p>
  )
}
