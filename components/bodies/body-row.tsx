import { useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { TextLink } from '@/components/ui/text-link'
import { filterQuery, noFilter } from '@/lib/agreements/agreement-filter'
import type { BodyItem } from '@/lib/bodies/body-types'
import { paths } from '@/lib/paths'

/** A body in a list: its name, what kind it is, whom it belongs to, and whether it is a party to agreements. */
export function BodyRow({ body, withCountry = false }: { body: BodyItem; withCountry?: boolean }) {
  const t = useTranslations('bodies')
  return (
    <RecordRow
      title={<RecordLink path={paths.body(body.key)} record={body} />}
      meta={[
        { key: 'kind', value: t(`kind.${body.kind}`) },
        ...(body.agreementIds.length > 0
          ? [
              {
                key: 'party',
                value: (
                  <TextLink path={paths.agreements() + filterQuery(noFilter, { body: body.key })}>
                    {t('partyTo', { count: body.agreementIds.length })}
                  </TextLink>
                ),
              },
            ]
          : []),
        ...(withCountry && body.country
          ? [{ key: 'country', value: <RecordLink path={paths.country(body.country.key)} record={body.country} /> }]
          : []),
        ...(body.parent
          ? [
              {
                key: 'parent',
                value: (
                  <>
                    {t('parent')}: <RecordLink path={paths.body(body.parent.key)} record={body.parent} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
