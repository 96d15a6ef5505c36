import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { CountryItem } from '@/lib/countries/country-types'
import { paths } from '@/lib/paths'

/** The ways to what the next twelve months bring to one country, of those that have agreements. */
export function ComingCountries({ countries }: { countries: readonly CountryItem[] }) {
  const t = useTranslations('coming')
  const parties = countries.filter(({ agreements }) => agreements > 0)
  if (parties.length === 0) return null
  return (
    <nav className="section-gap" aria-label={t('byCountry')} data-screen-only>
      <h2 className="card-title">{t('byCountry')}</h2>
      <ul className="rows-plain flex flex-wrap gap-x-5 gap-y-1 [&_a]:inline-block [&_a]:py-1">
        {parties.map(({ key, name, locale }) => (
          <li key={key}>
            <TextLink path={paths.countryComing(key)} lang={locale}>
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
