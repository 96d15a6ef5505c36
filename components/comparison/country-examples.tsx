import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { Comparable } from '@/lib/comparison/comparison-types'
import { paths } from '@/lib/paths'

/** How many are offered; the page of every country offers its own. */
const mostExamples = 12

/** Countries with several agreements, each leading to these side by side. */
export function CountryExamples({ countries }: Pick<Comparable, 'countries'>) {
  const t = useTranslations('comparison.country')
  if (countries.length === 0) return null
  return (
    <Card id="examples" title={t('examples')}>
      <ul className="compare-examples">
        {countries.slice(0, mostExamples).map((country) => (
          <li key={country.key}>
            <TextLink path={paths.compareOfCountry(country.key)} lang={country.locale}>
              {country.name}
            </TextLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
