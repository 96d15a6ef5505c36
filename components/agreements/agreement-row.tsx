import { useLocale, useTranslations } from 'next-intl'
import { CompositionBar } from '@/components/charts/composition-bar'
import { SigningDateMark } from '@/components/records/disagreement-mark'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { TextLink } from '@/components/ui/text-link'
import { reportedOf, type StatusCounts, totalOf } from '@/lib/clauses/status-order'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import type { Passage } from '@/lib/records/passage'
import { PartyLine } from './party-line'

interface Matches {
  clauses: readonly { number: number; printedNumber: string | null; heading: string; locale: Locale }[]
  /** How many there are; more than are named, perhaps. */
  total: number
}

interface AgreementRowProps {
  agreement: {
    key: string
    shortTitle: string
    textLocale: Locale
    place: Passage | null
    kind: 'agreement' | 'memorandum' | 'protocol' | 'programme' | 'exchange_of_notes' | 'joint_statement'
    signed: PartialDate
    /** Whether sources disagree on when it was signed. */
    datesDiffer: boolean
    parties: Parameters<typeof PartyLine>[0]['parties']
    /** The clauses that the list is filtered by. */
    matches: Matches
  }
  clauseCount: number
  sides: readonly { partyId: string; name: string; lang: Locale; counts: StatusCounts }[]
  /** 3 where the list stands under a heading of its own. */
  level?: 2 | 3
}

/** An agreement in a list: short title, parties, signature, and a small bar for each side once one of them has reported. */
export function AgreementRow({ agreement, clauseCount, sides, level = 2 }: AgreementRowProps) {
  const t = useTranslations('agreements')
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <li className="agreement-row">
      <div>
        <Heading className="clause-title">
          <TextLink path={paths.agreement(agreement.key)} lang={agreement.textLocale}>
            {agreement.shortTitle}
          </TextLink>
        </Heading>
        <PartyLine parties={agreement.parties} plain saysInferred />
        <Dots>
          {t(`kind.${agreement.kind}`)}
          <span>
            {t.rich('row.signed', { date: () => <DateText value={agreement.signed} /> })}
            <SigningDateMark agreement={agreement} />
          </span>
          {agreement.place ? <T lang={agreement.place.lang}>{agreement.place.text}</T> : null}
        </Dots>
        <MatchingClauses agreementKey={agreement.key} matches={agreement.matches} />
      </div>
      <Standing clauseCount={clauseCount} sides={sides} />
    </li>
  )
}

function Standing({ clauseCount, sides }: Pick<AgreementRowProps, 'clauseCount' | 'sides'>) {
  const t = useTranslations('agreements')
  if (clauseCount === 0) return <p className="meta">{t('noClauses')}</p>
  if (sides.every(({ counts }) => reportedOf(counts) === 0)) {
    return (
      <Dots>
        {t('row.noReports')}
        {t('clauseCount', { count: clauseCount })}
      </Dots>
    )
  }
  return (
    <ul className="row-bars">
      {sides.map(({ partyId, name, lang, counts }) => {
        const reported = reportedOf(counts)
        return (
          <li key={partyId}>
            <CompositionBar counts={counts} height={14} />
            <p className="meta">
              <T lang={lang}>{name}</T>:{' '}
              {reported === 0 ? t('progress.silent') : t('progress.reported', { reported, total: totalOf(counts) })}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function MatchingClauses({ agreementKey, matches }: { agreementKey: string; matches: Matches }) {
  const t = useTranslations('agreements.row')
  const locale = useLocale()
  if (matches.clauses.length === 0) return null
  const more = matches.total - matches.clauses.length
  return (
    <ul className="row-matches" aria-label={t('matches')}>
      {matches.clauses.map((clause) => (
        <li key={clause.number}>
          <TextLink path={paths.clause(agreementKey, clause.number)}>
            {t.rich('match', {
              number: formatClauseNumber(clause.printedNumber ?? String(clause.number), locale),
              heading: () => <T lang={clause.locale}>{clause.heading}</T>,
            })}
          </TextLink>
        </li>
      ))}
      {more > 0 ? (
        <li>
          <TextLink path={`${paths.agreement(agreementKey)}#clauses`}>{t('more', { count: more })}</TextLink>
        </li>
      ) : null}
    </ul>
  )
}
