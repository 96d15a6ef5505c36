import { useTranslations } from 'next-intl'
import { disagreementOn, withDisagreement } from '@/components/records/fact-disagreement'
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
  const common = useTranslations('common')
  const { disagreements, country, parent } = body
  const beside = (fact: Fact) => withDisagreement(fact, { disagreements, field: fact.key, followed: fact.value })
  const facts: Fact[] = [beside({ key: 'kind', term: t('kindLabel'), value: t(`kind.${body.kind}`) })]
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
  if (country || disagreementOn(disagreements, 'country')) {
    const value = country ? <RecordLink path={paths.country(country.key)} record={country} /> : common('notStated')
    facts.push(beside({ key: 'country', term: t('country'), value }))
  }
  if (parent || disagreementOn(disagreements, 'parent')) {
    const value = parent ? <RecordLink path={paths.body(parent.key)} record={parent} /> : common('notStated')
    facts.push(beside({ key: 'parent', term: t('parent'), value }))
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
