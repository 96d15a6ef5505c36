import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { formatNOfN } from '@/lib/i18n/numbers'
import type { DatedLedger } from '@/lib/ledger/ledger-page'
import { ledgerSummary } from '@/lib/ledger/obligation-ledger'
import { PeriodText } from './period-text'

/**
 * What follows from the ledger for the standing of the clause: a count of facts, and no status of its own.
 * @param isAway whether the ledger stands elsewhere on the page
 */
export function LedgerSentence({ dated, isAway = false }: { dated: DatedLedger; isAway?: boolean }) {
  const t = useTranslations('ledger')
  const locale = useLocale() as Locale
  const { over, fulfilled, cut, lastMissed } = ledgerSummary(dated.periods)
  if (over + cut === 0) return null
  const words = over > 0 ? t('summary', { share: formatNOfN(fulfilled, over, locale) }) : t('nothingOver')
  return (
    <p className={isAway ? 'meta mt-3' : 'mt-3'}>
      {isAway ? <a href="#ledger">{words}</a> : words}
      {cut > 0 ? ` ${t('notCounted', { count: cut })}` : null}
      {lastMissed ? <> {t.rich('lastMissed', { period: () => <PeriodText period={lastMissed} /> })}</> : null}
    </p>
  )
}
