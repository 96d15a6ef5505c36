import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { PassageText } from '@/components/records/passage-text'
import { ReferencesCard } from '@/components/records/references-card'
import { Remark } from '@/components/records/remark'
import { RecordedAgreementsCard } from '@/components/sources/recorded-agreements-card'
import { RecordedNamesCard } from '@/components/sources/recorded-names-card'
import { RecordedObstaclesCard } from '@/components/sources/recorded-obstacles-card'
import { SourceFacts } from '@/components/sources/source-facts'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'
import { getCachedSource } from '@/lib/sources/source-cached'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/sources/[key]'>): Promise<Metadata> {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const source = await getCachedSource(key, locale)
  if (!source) notFound()
  return pageMetadata({
    locale,
    path: paths.source(key),
    title: source.name,
    ...(source.summary ? { description: source.summary.text } : {}),
  })
}

export default async function SourcePage({ params }: PageProps<'/[locale]/sources/[key]'>) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const source = await getCachedSource(key, locale)
  if (!source) notFound()
  const t = await getTranslations({ locale, namespace: 'sources' })
  const changedOn = await getCachedChange('sources', key)
  return (
    <PageShell locale={locale} path={paths.source(key)} trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={source.name}
        lang={source.locale}
        crumbs={[{ label: t('crumb'), href: inLocale(locale, paths.sources()) }]}
        tags={
          <>
            {source.titleIsOurs ? <Tag dashed>{t('titleIsOurs')}</Tag> : null}
            <LanguageNote lang={source.locale} />
          </>
        }
      />
      <div className="stack">
        <Card id="facts" title={t('facts')}>
          <SourceFacts source={source} />
        </Card>
        <Card id="summary" title={t('summary')}>
          <div className="stack">
            <PassageText passage={source.summary} />
            <Remark remark={source.note} />
            <p className="meta">{t('textNotPublished')}</p>
          </div>
        </Card>
        <h2>{t('recorded')}</h2>
        <div className="card-columns">
          <RecordedAgreementsCard source={source} />
          <ReferencesCard
            id="meetings"
            title={t('meetings')}
            records={source.meetings}
            pathOf={(meeting) => paths.meeting(meeting.key)}
          />
          <ReferencesCard
            id="outcomes"
            title={t('outcomes')}
            records={source.outcomes}
            pathOf={(outcome) => paths.outcome(outcome.key)}
          />
          <ReferencesCard
            id="films"
            title={t('films')}
            records={source.films}
            pathOf={(film) => paths.film(film.key)}
          />
          <RecordedNamesCard
            id="initiatives"
            title={t('initiatives')}
            records={source.initiatives}
            pathOf={paths.initiative}
          />
          <ReferencesCard
            id="funding"
            title={t('funding')}
            records={source.funding}
            pathOf={(instrument) => paths.instrument(instrument.key)}
          />
          <RecordedObstaclesCard source={source} />
          <RecordedNamesCard id="people" title={t('people')} records={source.people} pathOf={paths.person} />
          <RecordedNamesCard id="bodies" title={t('bodies')} records={source.bodies} pathOf={paths.body} />
        </div>
      </div>
      <CiteCard
        noun="source"
        recordKey={key}
        title={source.name}
        lang={source.locale}
        path={paths.source(key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
