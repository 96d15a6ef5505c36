import { useLocale, useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { AccordText } from '@/components/clauses/accord-text'
import { AsOf } from '@/components/clauses/as-of'
import { placesOf } from '@/components/clauses/said-clauses'
import { DisputeLink } from '@/components/disputes/dispute-mark'
import { T } from '@/components/ui/bidi-text'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import type { clauseSides } from '@/lib/clauses/clause-sides'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

type Clause = AgreementPage['clauses'][number] &
  ReturnType<typeof clauseSides<AgreementPage['clauses'][number]['reports'][number]>>

interface ClauseMatrixProps {
  agreementKey: string
  clauses: readonly Clause[]
  parties: AgreementPage['parties']
}

/** What each of many parties says of each clause: a cell for every word, and none for all together. */
export function ClauseMatrix({ agreementKey, clauses, parties }: ClauseMatrixProps) {
  const t = useTranslations('agreements.matrix')
  return (
    <div className="clause-matrix">
      <table>
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clause')}</th>
            {parties.map((party) => (
              <th key={party.id} scope="col">
                <T lang={party.countryLocale}>{party.countryName}</T>
              </th>
            ))}
            <th scope="col">{t('accord')}</th>
          </tr>
        </thead>
        <tbody>
          {clauses.map((clause) => (
            <tr key={clause.key} id={`clause-${clause.number}`} data-said={placesOf(clause, parties)}>
              <ClauseHead agreementKey={agreementKey} clause={clause} />
              {clause.sides.map((side) => (
                <SideCell key={side.partyId} agreementKey={agreementKey} number={clause.number} side={side} />
              ))}
              <td>
                <AccordText standing={clause.standing} parties={parties} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ClauseHead({ agreementKey, clause }: { agreementKey: string; clause: Clause }) {
  const t = useTranslations('agreements.clauses')
  const locale = useLocale() as Locale
  return (
    <th scope="row">
      <bdi className="matrix-number">{formatClauseNumber(clause.printedNumber ?? String(clause.number), locale)}</bdi>{' '}
      <TextLink path={paths.clause(agreementKey, clause.number)} lang={clause.textLocale}>
        {clause.heading}
      </TextLink>
      {clause.disputes.length > 0 ? <DisputeLink agreementKey={agreementKey} number={clause.number} /> : null}
      {clause.threadLength > 0 ? (
        <span className="meta block">
          <TextLink path={`${paths.clause(agreementKey, clause.number)}#thread`}>
            {t('thread', { count: clause.threadLength })}
          </TextLink>
        </span>
      ) : null}
    </th>
  )
}

interface SideCellProps {
  agreementKey: string
  number: number
  side: Clause['sides'][number]
}

function SideCell({ agreementKey, number, side }: SideCellProps) {
  const t = useTranslations('clauses')
  const locale = useLocale() as Locale
  return (
    <td>
      <a href={`${inLocale(locale, paths.clause(agreementKey, number))}#sides`}>
        <span className="sr-only">{`${t('numberLabel', { number: formatClauseNumber(String(number), locale) })}: `}</span>
        <StatusChip status={side.status} />
      </a>
      {side.latest ? (
        <span className="meta block">
          <AsOf value={side.latest.asOf} />
        </span>
      ) : null}
    </td>
  )
}
