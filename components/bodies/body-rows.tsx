import { useTranslations } from 'next-intl'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { Card } from '@/components/ui/card'
import { groupBodies } from '@/lib/bodies/body-grouping'
import type { BodyItem } from '@/lib/bodies/body-types'
import { paths } from '@/lib/paths'
import { BodyRow } from './body-row'

/** Bodies of a list, under their countries where the list is in that order. */
export function BodyRows({ bodies, isByCountry }: { bodies: readonly BodyItem[]; isByCountry: boolean }) {
  const t = useTranslations('bodies')
  const counts = useTranslations('countries.count')
  if (!isByCountry) {
    return (
      <Card flush>
        <ul className="rows">
          {bodies.map((body) => (
            <BodyRow key={body.key} body={body} withCountry />
          ))}
        </ul>
      </Card>
    )
  }
  return (
    <div className="card-columns">
      {groupBodies(bodies).map(({ country, bodies, agreements }) => (
        <RecordCard
          key={country?.key ?? ''}
          id={country?.key ?? 'organisations'}
          title={country ? <RecordLink path={paths.country(country.key)} record={country} /> : t('organisations')}
          meta={agreements > 0 ? counts('agreements', { count: agreements }) : undefined}
        >
          {bodies.map((body) => (
            <BodyRow key={body.key} body={body} />
          ))}
        </RecordCard>
      ))}
    </div>
  )
}
