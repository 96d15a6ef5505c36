import { useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import type { Status } from '@/lib/clauses/status-order'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

interface AgreementSurveyProps {
  locale: Locale
  agreements: readonly {
    key: string
    title: string
    titleLocale: Locale
    clauses: number
    reports: number
    parties: readonly { id: string; name: string; nameLocale: Locale }[]
    newest: { status: Status; asOf: PartialDate; partyId: string; clauseNumber: number } | null
  }[]
}

/** Every agreement with the report made last, for those who watch over all of them. */
export function AgreementSurvey({ locale, agreements }: AgreementSurveyProps) {
  const t = useTranslations('desk')
  const letter = useTranslations('report.letter')
  return (
    <ol className="desk-rows">
      {agreements.map(({ key, title, titleLocale, clauses, reports, parties, newest }) => {
        const party = parties.find(({ id }) => id === newest?.partyId)
        return (
          <li key={key} className="desk-row">
            <div>
              <h2>
                <a href={inLocale(locale, paths.agreement(key))}>
                  <T lang={titleLocale}>{title}</T>
                </a>
              </h2>
              <p className="meta">{t('survey.counts', { clauses, reports })}</p>
              {clauses > 0 ? (
                <p>
                  <a href={inLocale(locale, paths.deskReports(key))} aria-label={`${letter('link')}: ${title}`}>
                    {letter('link')}
                  </a>
                </p>
              ) : null}
            </div>
            {newest ? (
              <div className="desk-side">
                <a href={inLocale(locale, paths.clause(key, newest.clauseNumber))}>
                  {t('survey.newest', { number: formatClauseNumber(String(newest.clauseNumber), locale) })}
                </a>
                <StatusChip status={newest.status} party={party ? <T lang={party.nameLocale}>{party.name}</T> : null} />
                <span className="meta">
                  {newest.asOf.precision === 'unknown'
                    ? t('asOfUnknown')
                    : t.rich('asOf', { date: () => <DateText value={newest.asOf} /> })}
                </span>
              </div>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
