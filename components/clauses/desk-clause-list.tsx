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

export function DeskClauseList({ locale, clauses }: DeskClauseListProps) {
  const t = useTranslations('desk')
  return (
    <ol className="desk-rows">
      {clauses.map((clause) => (
        <li key={clause.id} className="desk-row">
          <div>
            <p className="meta">
              <a href={inLocale(locale, paths.agreement(clause.agreementKey))}>
                <T lang={clause.agreementLocale}>{clause.agreementTitle}</T>
              </a>
            </p>
            <h2>
              {t('clause', { number: formatClauseNumber(String(clause.number), locale) })}
              {': '}
              <T lang={clause.textLocale}>{clause.heading}</T>
            </h2>
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
      ))}
    </ol>
  )
}
