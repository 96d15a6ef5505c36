import { useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import type { CountryItem } from '@/lib/countries/country-types'
import { paths } from '@/lib/paths'

/** A country in the list with how much the registry holds of it; nothing is counted that is not there. */
export function CountryRow({ country }: { country: CountryItem }) {
  const t = useTranslations('countries')
  const counts = (['agreements', 'bodies', 'films'] as const).filter((noun) => country[noun] > 0)
  return (
    <RecordRow
      title={<RecordLink path={paths.country(country.key)} record={country} />}
      meta={counts.map((noun) => ({ key: noun, value: t(`count.${noun}`, { count: country[noun] }) }))}
    />
  )
}
