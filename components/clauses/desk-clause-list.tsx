import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { ButtonLink } from '@/components/ui/button-link'
import { DateText } from '@/components/ui/date-text'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { SidesStanding } from './sides-standing'

type Sides = Parameters<typeof SidesStanding>[0]

interface DeskClauseListProps {
  locale: Locale
  clauses: readonly ({
    id: string
    number: number
    heading: string
    textLocale: Locale
    due: PartialDate
    isOverdue: boolean
    agreementKey: string
    agreementTitle: string
    agreementLocale: Locale
  } & Sides)[]
}

/**
 * In the order they come in. Where that order keeps the clauses of each agreement together, the agreement is named once above
 * them; where it does not, the order is worth more, and each clause names its own.
 */
export function DeskClauseList({ locale, clauses }: DeskClauseListProps) {
  const groups = neighbours(clauses)
  const agreements = new Set(clauses.map(({ agreementKey }) => agreementKey))
  if (groups.length > agreements.size)
    return (
      <ol className="desk-rows">
        {clauses.map((clause) => (
          <DeskRow key={clause.id} locale={locale} clause={clause} namesAgreement />
        ))}
      </ol>
    )
  return groups.map(([first, ...others]) => (
    <section key={first.agreementKey} className="desk-group">
      <h2>
        <AgreementLink locale={locale} clause={first} />
      </h2>
      <ol className="desk-rows">
        {[first, ...others].map((clause) => (
          <DeskRow key={clause.id} locale={locale} clause={clause} />
        ))}
      </ol>
    </section>
  ))
}

type Clause = DeskClauseListProps['clauses'][number]

/** The clauses in their order, those of one agreement that follow each other together. */
function neighbours(clauses: readonly Clause[]): [Clause, ...Clause[]][] {
  const groups: [Clause, ...Clause[]][] = []
  for (const clause of clauses) {
    const last = groups.at(-1)
    if (last?.[0].agreementKey === clause.agreementKey) last.push(clause)
    else groups.push([clause])
  }
  return groups
}

function AgreementLink({ locale, clause }: { locale: Locale; clause: Clause }) {
  return (
    <a href={inLocale(locale, paths.agreement(clause.agreementKey))}>
      <T lang={clause.agreementLocale}>{clause.agreementTitle}</T>
    </a>
  )
}

function DeskRow({
  locale,
  clause,
  namesAgreement = false,
}: {
  locale: Locale
  clause: Clause
  namesAgreement?: boolean
}) {
  const t = useTranslations('desk')
  const Heading = namesAgreement ? 'h2' : 'h3'
  return (
    <li className="desk-row">
      <div>
        {namesAgreement ? (
          <p className="meta">
            <AgreementLink locale={locale} clause={clause} />
          </p>
        ) : null}
        <Heading>
          {t('clause', { number: formatClauseNumber(String(clause.number), locale) })}
          {': '}
          <T lang={clause.textLocale}>{clause.heading}</T>
        </Heading>
        {clause.due.precision === 'unknown' ? null : (
          <p className="meta">
            {t.rich(clause.isOverdue ? 'overdue' : 'due', { date: () => <DateText value={clause.due} /> })}
          </p>
        )}
      </div>
      <SidesStanding parties={clause.parties} standing={clause.standing} />
      <div className="desk-actions">
        <ButtonLink
          kind="primary"
          href={inLocale(locale, paths.deskReport(clause.agreementKey, clause.number))}
          aria-label={t('reportOn', { heading: clause.heading })}
        >
          {t('report')}
        </ButtonLink>
        <a href={inLocale(locale, paths.clause(clause.agreementKey, clause.number))}>{t('publicPage')}</a>
      </div>
    </li>
  )
}
