import { useTranslations } from 'next-intl'
import { CompositionBar } from '@/components/charts/composition-bar'
import { DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import { type StatusCounts, totalOf } from '@/lib/clauses/status-order'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { PartyLine } from './party-line'

interface AgreementRowProps {
  agreement: {
    key: string
    title: string
    textLocale: Locale
    place: string | null
    kind: 'agreement' | 'memorandum' | 'protocol' | 'programme' | 'exchange_of_notes' | 'joint_statement'
    signed: PartialDate
    parties: Parameters<typeof PartyLine>[0]['parties']
  }
  clauseCount: number
  sides: readonly { partyId: string; name: string; counts: StatusCounts }[]
  /** 3 where the list stands under a heading of its own. */
  level?: 2 | 3
}

/** An agreement in a list: title, parties, signature, and a small bar for each side. */
export function AgreementRow({ agreement, clauseCount, sides, level = 2 }: AgreementRowProps) {
  const t = useTranslations('agreements')
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <li className="agreement-row">
      <div>
        <Heading className="clause-title">
          <TextLink path={paths.agreement(agreement.key)} lang={agreement.textLocale}>
            {agreement.title}
          </TextLink>
        </Heading>
        <PartyLine parties={agreement.parties} plain />
        <p className="meta dots">
          <span>{t(`kind.${agreement.kind}`)}</span>
          <span>{t.rich('row.signed', { date: () => <DateText value={agreement.signed} /> })}</span>
          {agreement.place ? <bdi>{agreement.place}</bdi> : null}
          <span>{clauseCount > 0 ? t('clauseCount', { count: clauseCount }) : t('noClauses')}</span>
        </p>
      </div>
      {clauseCount > 0 ? (
        <ul className="row-bars">
          {sides.map(({ partyId, name, counts }) => {
            const total = totalOf(counts)
            const reported = total - (counts.no_information ?? 0)
            return (
              <li key={partyId}>
                <CompositionBar counts={counts} height={14} />
                <p className="meta">
                  <bdi>{name}</bdi>:{' '}
                  {reported === 0 ? t('progress.silent') : t('progress.reported', { reported, total })}
                </p>
              </li>
            )
          })}
        </ul>
      ) : null}
    </li>
  )
}
