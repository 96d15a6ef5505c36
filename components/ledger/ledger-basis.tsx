import { useTranslations } from 'next-intl'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import type { ClausePage } from '@/lib/clauses/clause-types'
import type { LedgerPeriod } from '@/lib/ledger/obligation-ledger'
import { paths } from '@/lib/paths'
import type { LedgerProps } from './turn-text'

interface LedgerBasisProps extends LedgerProps {
  period: LedgerPeriod
  outcomes: ClausePage['outcomes']
}

/** By whose word and from which source a line of the ledger is known. */
export function LedgerBasis({ ledger, parties, period, outcomes }: LedgerBasisProps) {
  const t = useTranslations('ledger')
  const clauses = useTranslations('clauses')
  const counted = ledger.outcomes.filter((outcome) => outcome.period === period.number)
  const told = outcomes.filter(({ key }) => counted.some((outcome) => outcome.key === key))
  const entry = ledger.entries.find((candidate) => candidate.period === period.number)
  const party = parties.find(({ id }) => id === entry?.partyId)
  if (counted.length === 0 && !entry) return '—'
  return (
    <>
      {told.map(({ key, toldBy, sourceKeys }) => (
        <span key={key} className="block">
          {toldBy ? (
            <span className="block">
              {clauses.rich('toldBy', {
                who: () => (
                  <TextLink path={paths.person(toldBy.key)} lang={toldBy.locale}>
                    {toldBy.name}
                  </TextLink>
                ),
              })}
            </span>
          ) : null}
          {sourceKeys.map((source) => (
            <span key={source} className="block">
              <TextLink path={paths.source(source)}>{clauses('report.source')}</TextLink>
            </span>
          ))}
        </span>
      ))}
      {entry ? (
        <>
          {party ? (
            <span className="block">
              {t.rich('statedFor', { party: () => <Foreign lang={party.countryLocale}>{party.countryName}</Foreign> })}
            </span>
          ) : null}
          <span className="block">
            <TextLink path={paths.source(entry.source.key)} lang={entry.source.locale}>
              {entry.source.name}
            </TextLink>
          </span>
        </>
      ) : null}
    </>
  )
}
