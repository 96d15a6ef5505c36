import { useLocale, useTranslations } from 'next-intl'
import { CompositionBar } from '@/components/charts/composition-bar'
import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import { reportedOf, type StatusCounts, statuses, totalOf } from '@/lib/clauses/status-order'
import type { YearChange } from '@/lib/dashboard/year-changes'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber, formatNOfN } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

interface Party {
  id: string
  countryName: string
  countryLocale: Locale
}

interface YearStandingsCardProps {
  /** ISO day of which they tell. */
  day: string
  /** The page of the agreement of that day says the same; of the year that runs it is the page of today. */
  isPast: boolean
  agreements: readonly {
    key: string
    name: string
    locale: Locale
    /** The ISO day since which the registry has it. */
    since: string | null
    parties: readonly Party[]
    sides: readonly { party: Party; counts: StatusCounts }[]
    changes: readonly YearChange[]
  }[]
}

/** How each agreement stood at the end of a year by the word of each side, and what a side said otherwise than a year before. */
export function YearStandingsCard({ day, isPast, agreements }: YearStandingsCardProps) {
  const t = useTranslations()
  const locale = useLocale()
  if (agreements.length === 0) return null
  const shown = statuses.filter((status) =>
    agreements.some(({ sides }) => sides.some(({ counts }) => (counts[status] ?? 0) > 0)),
  )
  // Of a day before the registry had the agreement there is nothing to be read.
  const pathOf = (key: string, since: string | null) =>
    isPast && since !== null && since <= day ? paths.agreementAsOf(key, day) : paths.agreement(key)
  return (
    <Card
      id="standings"
      title={t(isPast ? 'year.title.standings' : 'year.title.standingsNow')}
      meta={<DateText value={{ date: day, precision: 'day' }} />}
      className="dash-wide"
    >
      <ul className="dash-bars">
        {agreements.map(({ key, name, locale: lang, since, parties, sides, changes }) => (
          <li key={key}>
            <p className="dash-bars-title">
              <TextLink path={pathOf(key, since)} lang={lang}>
                {name}
              </TextLink>
            </p>
            {sides.every(({ counts }) => totalOf(counts) === 0) ? (
              <p className="meta">{t('agreements.noClauses')}</p>
            ) : (
              <ul className="dash-sides">
                {sides.map(({ party, counts }) => (
                  <li key={party.id}>
                    <T lang={party.countryLocale} as="span">
                      {party.countryName}
                    </T>
                    <CompositionBar counts={counts} height={14} />
                    <a href={inLocale(locale, `${pathOf(key, since)}#progress`)} className="meta">
                      {t('dashboard.standings.reported', {
                        part: formatNOfN(reportedOf(counts), totalOf(counts), locale),
                      })}
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {changes.length > 0 ? (
              <details className="time-table">
                <summary>{t('year.changes', { count: changes.length })}</summary>
                <ul className="year-list">
                  {changes.map((change) => {
                    const party = parties.find(({ id }) => id === change.partyId)
                    return (
                      <li key={`${change.number} ${change.partyId}`}>
                        <TextLink path={`${paths.clause(key, change.number)}#history`}>
                          {t('clauses.numberLabel', { number: formatClauseNumber(String(change.number), locale) })}
                        </TextLink>
                        , <T lang={party?.countryLocale}>{party?.countryName}</T>:{' '}
                        <span className="year-change">
                          {t('year.was')} <StatusChip status={change.was} /> {t('year.is')}{' '}
                          <StatusChip status={change.is} />
                        </span>
                      </li>
                    )
                  })}
                </ul>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      <ul className="legend" aria-label={t('inTime.legend')}>
        {shown.map((status) => (
          <li key={status}>
            <StatusChip status={status} />
          </li>
        ))}
      </ul>
      <p className="meta">{t('year.note')}</p>
    </Card>
  )
}
