import { useTranslations } from 'next-intl'
import { DisputeMark } from '@/components/disputes/dispute-mark'
import { T } from '@/components/ui/bidi-text'
import { ButtonLink } from '@/components/ui/button-link'
import { DateText } from '@/components/ui/date-text'
import type { DeskGroup } from '@/lib/clauses/clause-desk-groups'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber, formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { RowKeys } from './row-keys'
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
    group: DeskGroup
    /** ISO day. */
    reportDueOn: string | null
    isReportLate: boolean
    agreementKey: string
    agreementTitle: string
    agreementLocale: Locale
    openDisputes: readonly unknown[]
  } & Sides)[]
  /** Of all pages. */
  groups: readonly { name: DeskGroup; count: number; page: number }[]
  /** Whoever only prepares reports disputes none. */
  mayDispute: boolean
  page: number
  hrefFor: (page: number) => string
}

/** The groups of one page, in their order, under the counts of all groups. */
export function DeskClauseList({ locale, clauses, groups, mayDispute, page, hrefFor }: DeskClauseListProps) {
  const t = useTranslations('desk.groups')
  const keys = useTranslations('desk')('keys')
  if (groups.length === 0) return null
  return (
    <>
      <nav id="own-clauses" aria-label={t('label')}>
        <ul className="desk-groups">
          {groups.map(({ name, count, page: first }) => (
            <li key={name}>
              <a href={`${first === page ? '' : hrefFor(first)}#group-${name}`}>{t(name)}</a>:{' '}
              <b>{formatNumber(count, locale)}</b>
            </li>
          ))}
        </ul>
      </nav>
      <RowKeys hint={keys} rowLink=".desk-actions .button">
        {groups
          .map(({ name }) => ({ name, own: clauses.filter(({ group }) => group === name) }))
          .filter(({ own }) => own.length > 0)
          .map(({ name, own }) => (
            <section key={name} id={`group-${name}`} className="desk-group" aria-labelledby={`heading-${name}`}>
              <h2 id={`heading-${name}`}>{t(name)}</h2>
              <ol className="desk-rows">
                {own.map((clause) => (
                  <DeskRow key={clause.id} locale={locale} clause={clause} mayDispute={mayDispute} />
                ))}
              </ol>
            </section>
          ))}
      </RowKeys>
    </>
  )
}

type Clause = DeskClauseListProps['clauses'][number]

function DeskRow({ locale, clause, mayDispute }: { locale: Locale; clause: Clause; mayDispute: boolean }) {
  const t = useTranslations('desk')
  const dispute = useTranslations('disputes.form')
  const rhythm = useTranslations('rhythm')
  const reportDue = clause.reportDueOn
  return (
    <li className="desk-row">
      <div>
        <p className="meta">
          <a href={inLocale(locale, paths.agreement(clause.agreementKey))}>
            <T lang={clause.agreementLocale}>{clause.agreementTitle}</T>
          </a>
        </p>
        <h3>
          {t('clause', { number: formatClauseNumber(String(clause.number), locale) })}
          {': '}
          <T lang={clause.textLocale}>{clause.heading}</T>
        </h3>
        {clause.due.precision === 'unknown' ? null : (
          <p className="meta">
            {t.rich(clause.isOverdue ? 'overdue' : 'due', { date: () => <DateText value={clause.due} /> })}
          </p>
        )}
        {clause.openDisputes.length > 0 ? (
          <p>
            <DisputeMark />
          </p>
        ) : null}
        {reportDue ? (
          <p className="meta">
            {rhythm.rich(clause.isReportLate ? 'overdueSince' : 'nextDue', {
              date: () => <DateText value={{ date: reportDue, precision: 'day' }} />,
            })}
          </p>
        ) : null}
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
        {clause.openDisputes.length > 0 && mayDispute ? (
          <a href={inLocale(locale, paths.deskDispute(clause.agreementKey, clause.number))}>{dispute('see')}</a>
        ) : null}
        <a href={inLocale(locale, paths.clause(clause.agreementKey, clause.number))}>{t('publicPage')}</a>
      </div>
    </li>
  )
}
