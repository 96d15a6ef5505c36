import { useLocale, useTranslations } from 'next-intl'
import { CompositionBar } from '@/components/charts/composition-bar'
import { StatusChip } from '@/components/charts/status-chip'
import { RecordLink } from '@/components/records/record-link'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { TextLink } from '@/components/ui/text-link'
import { filterQuery, noFilter } from '@/lib/agreements/agreement-filter'
import { reportedOf, type StatusCounts, statuses, totalOf } from '@/lib/clauses/status-order'
import type { CountryPartner } from '@/lib/countries/country-partners'
import { formatNOfN } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import type { Reference } from '@/lib/records/reference'

interface PartnersCardProps {
  country: Reference
  partners: readonly CountryPartner[]
  /** Whether there are agreements that can stand side by side. */
  isComparable: boolean
}

/** With whom a country has agreed, agreement by agreement, and how the clauses stand: a bar for each side, never one for both. */
export function PartnersCard({ country, partners, isComparable }: PartnersCardProps) {
  const t = useTranslations()
  const locale = useLocale()
  const shown = statuses.filter((status) => partners.some(({ own, theirs }) => own[status] + theirs[status] > 0))
  const listOf = (asked: Parameters<typeof filterQuery>[1]) =>
    paths.agreements() + filterQuery(noFilter, { country: country.key, ...asked })
  return (
    <Card id="partners" title={t('countries.partners')} flush>
      <p className="meta px-4 pb-2 md:px-5">
        {t.rich('bodies.progressNote', {
          statuses: (words) => <TextLink path={paths.statuses()}>{words}</TextLink>,
        })}{' '}
        {isComparable ? (
          <>
            {'· '}
            <TextLink path={paths.compareOfCountry(country.key)}>{t('comparison.link.country')}</TextLink>
          </>
        ) : null}
      </p>
      <ul className="rows">
        {partners.map(({ partner, isCountry, agreements, own, theirs }) => (
          <li key={`${isCountry} ${partner.key}`} className="grid gap-2">
            <h3 className="profile-partner">
              <RecordLink path={isCountry ? paths.country(partner.key) : paths.body(partner.key)} record={partner} />
              <span className="meta">
                <TextLink path={listOf(isCountry ? { partner: partner.key } : { body: partner.key })}>
                  {t('countries.count.agreements', { count: agreements.length })}
                </TextLink>
              </span>
            </h3>
            <ul>
              {agreements.map(({ agreement, stage, signed }) => (
                <li key={agreement.key} className="py-0.5">
                  <RecordLink path={paths.agreement(agreement.key)} record={agreement} />
                  <Dots>
                    {/* "Signed" is what the date says. */}
                    {stage === 'signed' ? null : t(`agreements.stage.${stage}`)}
                    <span>
                      {t('bodies.signed')}: <DateText value={signed} form="dual" />
                    </span>
                  </Dots>
                </li>
              ))}
            </ul>
            {totalOf(own) === 0 ? (
              <p className="meta">{t('bodies.noClauses')}</p>
            ) : (
              <ul className="dash-sides">
                <SideBar side={country} counts={own} />
                <SideBar side={partner} counts={theirs} />
              </ul>
            )}
          </li>
        ))}
      </ul>
      {shown.length > 0 ? (
        <div className="border-t border-line px-4 pt-3 pb-4 md:px-5">
          <p id="partners-legend" className="meta">
            {t('countries.legend')}
          </p>
          <ul className="legend" aria-labelledby="partners-legend">
            {shown.map((status) => (
              <li key={status}>
                <StatusChip status={status} href={inLocale(locale, listOf({ status }))} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Card>
  )
}

function SideBar({ side, counts }: { side: Reference; counts: StatusCounts }) {
  const t = useTranslations('countries')
  const locale = useLocale()
  return (
    <li>
      <T lang={side.locale} as="span">
        {side.name}
      </T>
      <CompositionBar counts={counts} height={14} />
      <span className="meta">{t('reported', { part: formatNOfN(reportedOf(counts), totalOf(counts), locale) })}</span>
    </li>
  )
}
