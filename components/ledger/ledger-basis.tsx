import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import type { LedgerPeriod } from '@/lib/ledger/obligation-ledger'
import { paths } from '@/lib/paths'
import type { LedgerProps } from './turn-text'

/** What a line of the ledger rests on: the outcomes that are counted, and what a source says of the period. */
export function LedgerBasis({ ledger, parties, period }: LedgerProps & { period: LedgerPeriod }) {
  const t = useTranslations('ledger')
  const outcomes = ledger.outcomes.filter((outcome) => outcome.period === period.number)
  const entry = ledger.entries.find((candidate) => candidate.period === period.number)
  const party = parties.find(({ id }) => id === entry?.partyId)
  if (outcomes.length === 0 && !entry) return '—'
  return (
    <>
      {outcomes.map((outcome) => (
        <span key={outcome.key} className="block">
          <TextLink path={paths.outcome(outcome.key)} lang={outcome.locale}>
            {outcome.name}
          </TextLink>
        </span>
      ))}
      {entry ? (
        <>
          <span className="block">
            {t(`entryKind.${entry.kind}`)}
            {party ? (
              <>
                {' · '}
                <Foreign lang={party.countryLocale}>{party.countryName}</Foreign>
              </>
            ) : null}
          </span>
          {entry.reason ? (
            <span className="block">
              <T lang={entry.reason.lang}>{entry.reason.text}</T>
            </span>
          ) : null}
          <span className="meta block">
            {t.rich('source', {
              source: () => (
                <TextLink path={paths.source(entry.source.key)} lang={entry.source.locale}>
                  {entry.source.name}
                </TextLink>
              ),
            })}
          </span>
        </>
      ) : null}
    </>
  )
}
