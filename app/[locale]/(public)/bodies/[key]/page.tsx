import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BodyStructureCard } from '@/components/bodies/body-structure-card'
import { MeetingsCard } from '@/components/bodies/meetings-card'
import { ProgressCard } from '@/components/bodies/progress-card'
import { FilmsCard } from '@/components/films/films-card'
import { PageShell } from '@/components/layout/page-shell'
import { OutcomesCard } from '@/components/outcomes/outcomes-card'
import { OfficesCard } from '@/components/people/offices-card'
import { CiteCard } from '@/components/records/cite-card'
import { NamesCard } from '@/components/records/names-card'
import { PassageText } from '@/components/records/passage-text'
import { PrintedNamesCard } from '@/components/records/printed-names-card'
import { RecordLink } from '@/components/records/record-link'
import { ReferencesCard } from '@/components/records/references-card'
import { Remark } from '@/components/records/remark'
import { SourceCard } from '@/components/records/source-card'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { getCachedBody } from '@/lib/bodies/body-cached'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/bodies/[key]'>): Promise<Metadata> {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const body = await getCachedBody(key, locale)
  if (!body) notFound()
  const t = await getTranslations({ locale, namespace: 'bodies' })
  return pageMetadata({
    locale,
    path: paths.body(key),
    title: body.name,
    description: t('description', { name: body.name, kind: t(`kind.${body.kind}`) }),
  })
}

export default async function BodyPage({ params }: PageProps<'/[locale]/bodies/[key]'>) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const body = await getCachedBody(key, locale)
  if (!body) notFound()
  const t = await getTranslations({ locale, namespace: 'bodies' })
  const changedOn = await getCachedChange('bodies', key)
  return (
    <PageShell locale={locale} path={paths.body(key)} current="bodies" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={body.name}
        lang={body.locale}
        crumbs={[{ label: t('title'), href: inLocale(locale, paths.bodies()) }]}
        tags={<LanguageNote lang={body.locale} />}
        subtitle={
          <p className="flex flex-wrap items-baseline gap-2">
            <span>{t(`kind.${body.kind}`)}</span>
            {body.country ? (
              <Tag>
                <RecordLink path={paths.country(body.country.key)} record={body.country} />
              </Tag>
            ) : null}
          </p>
        }
      />
      <div className="with-aside">
        <div className="stack">
          {body.about || body.remark ? (
            <Card id="about" title={t('about')}>
              <div className="stack">
                <PassageText passage={body.about} />
                <Remark remark={body.remark} />
              </div>
            </Card>
          ) : null}
          <ProgressCard sides={body.sides} title={t('progress')} bodyKey={key} />
          <ReferencesCard
            id="signed-here"
            title={t('occasionFor')}
            records={body.occasionFor}
            pathOf={(agreement) => paths.agreement(agreement.key)}
          />
          <ReferencesCard
            id="framework"
            title={t('frameworkFor')}
            records={body.frameworkFor}
            pathOf={(agreement) => paths.agreement(agreement.key)}
          />
          <MeetingsCard meetings={body.meetings} title={t('meetings')} />
          <OutcomesCard outcomes={body.outcomes} title={t('outcomes')} bodyKey={key} />
          <FilmsCard films={body.films} title={body.kind === 'festival' ? t('filmsShown') : t('films')} />
          <ReferencesCard
            id="funding"
            title={t('funding')}
            records={body.funding}
            pathOf={(instrument) => paths.instrument(instrument.key)}
          />
        </div>
        <div className="stack">
          <NamesCard names={body.names} />
          <BodyStructureCard body={body} />
          <OfficesCard id="people" title={t('people')} offices={body.offices} aside />
          <PrintedNamesCard names={body.printedNames} />
          <SourceCard citations={body.sources} aside />
        </div>
      </div>
      <CiteCard
        noun="body"
        recordKey={key}
        title={body.name}
        lang={body.locale}
        path={paths.body(key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
