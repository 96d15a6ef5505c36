import { useLocale, useTranslations } from 'next-intl'
import { CompositionBar } from '@/components/charts/composition-bar'
import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { filterQuery, noFilter } from '@/lib/agreements/agreement-filter'
import { reportedOf, type StatusCounts, statuses, totalOf } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { formatNOfN } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

interface Standing {
  key: string
  name: string
  locale: Locale
  clauseCount: number
  sides: readonly { party: { id: string; countryName: string; countryLocale: Locale }; counts: StatusCounts }[]
}

interface StandingsCardProps {
  agreements: readonly Standing[]
  /** How many there are; more than are shown, perhaps. */
  total: number
}

/** How each agreement stands: a bar for every side, never one for both. Beside each bar stands what it shows. */
export function StandingsCard({ agreements, total }: StandingsCardProps) {
  const t = useTranslations()
  const locale = useLocale()
  const shown = statuses.filter((status) =>
    agreements.some(({ sides }) => sides.some(({ counts }) => (counts[status] ?? 0) > 0)),
  )
  return (
    <Card
      id="standings"
      title={t('dashboard.standings.title')}
      meta={
        <TextLink path={paths.agreements()}>
          {agreements.length < total ? t('dashboard.standings.more', { count: total }) : t('home.allAgreements')}
        </TextLink>
      }
      className="dash-standings"
    >
      {agreements.length === 0 ? <p>{t('dashboard.standings.none')}</p> : null}
      <ul className="dash-bars">
        {agreements.map((agreement) => (
          <li key={agreement.key}>
            <p className="dash-bars-title">
              <TextLink path={paths.agreement(agreement.key)} lang={agreement.locale}>
                {agreement.name}
              </TextLink>
            </p>
            {agreement.clauseCount === 0 ? (
              <p className="meta">{t('agreements.noClauses')}</p>
            ) : (
              <ul className="dash-sides">
                {agreement.sides.map(({ party, counts }) => (
                  <li key={party.id}>
                    <T lang={party.countryLocale} as="span">
                      {party.countryName}
                    </T>
                    <CompositionBar counts={counts} height={14} />
                    <a href={inLocale(locale, `${paths.agreement(agreement.key)}#progress`)} className="meta">
                      {t('dashboard.standings.reported', {
                        part: formatNOfN(reportedOf(counts), totalOf(counts), locale),
                      })}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {shown.length > 0 ? (
        <ul className="legend" aria-label={t('dashboard.standings.legend')}>
          {shown.map((status) => (
            <li key={status}>
              <StatusChip
                status={status}
                href={inLocale(locale, paths.agreements() + filterQuery(noFilter, { status }))}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  )
}
