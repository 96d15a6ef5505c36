import { useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { TextLink } from '@/components/ui/text-link'
import type { CountryItem } from '@/lib/countries/country-types'
import { paths } from '@/lib/paths'

/** A country in the list with how much the registry holds of it, each number with the list of as many; one of which it holds nothing is only named somewhere. */
export function CountryRow({ country }: { country: CountryItem }) {
  const t = useTranslations('countries')
  const held = (['agreements', 'bodies', 'films'] as const).filter((noun) => country[noun] > 0)
  const counts = [
    ...held.map((noun) => ({
      key: noun,
      value: (
        <TextLink path={`${paths[noun]()}?country=${country.key}`}>
          {t(`count.${noun}`, { count: country[noun] })}
        </TextLink>
      ),
    })),
    ...(held.length === 0 && country.mentions > 0
      ? [{ key: 'sources', value: t('count.sources', { count: country.mentions }) }]
      : []),
  ]
  return <RecordRow title={<RecordLink path={paths.country(country.key)} record={country} />} meta={counts} />
}
