import { useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { RecordLink } from '@/components/records/record-link'
import { RecordLinks } from '@/components/records/record-links'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import type { BodyPage } from '@/lib/bodies/body-types'
import { paths } from '@/lib/paths'

/** Where the body stands: kind, country, what it belongs to and what belongs to it. */
export function BodyStructureCard({ body }: { body: BodyPage }) {
  const t = useTranslations('bodies')
  const facts: Fact[] = [{ key: 'kind', term: t('kindLabel'), value: t(`kind.${body.kind}`) }]
  if (body.shortName) {
    const { text, lang } = body.shortName
    facts.push({
      key: 'short',
      term: t('shortName'),
      value: (
        <T lang={lang}>
          <MixedText text={text} lang={lang} />
        </T>
      ),
    })
  }
  if (body.country) {
    const { country } = body
    facts.push({
      key: 'country',
      term: t('country'),
      value: <RecordLink path={paths.country(country.key)} record={country} />,
    })
  }
  if (body.parent) {
    facts.push({
      key: 'parent',
      term: t('parent'),
      value: <RecordLink path={paths.body(body.parent.key)} record={body.parent} />,
    })
  }
  if (body.children.length > 0) {
    facts.push({
      key: 'children',
      term: t('children'),
      value: <RecordLinks records={body.children} pathOf={({ key }) => paths.body(key)} />,
    })
  }
  if (body.website) {
    facts.push({
      key: 'website',
      term: t('website'),
      value: (
        <a href={body.website} rel="noopener" dir="ltr">
          {body.website}
        </a>
      ),
    })
  }
  if (body.wikidataId) {
    facts.push({
      key: 'wikidata',
      term: 'Wikidata',
      value: (
        <a href={`https://www.wikidata.org/wiki/${body.wikidataId}`} rel="noopener" dir="ltr">
          {body.wikidataId}
        </a>
      ),
    })
  }
  return (
    <Card id="structure" title={t('structure')} aside>
      <FactsList layout="grid" facts={facts} />
    </Card>
  )
}
