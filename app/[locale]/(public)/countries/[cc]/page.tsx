import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BodyRow } from '@/components/bodies/body-row'
import { MeetingsCard } from '@/components/bodies/meetings-card'
import { ProgressCard } from '@/components/bodies/progress-card'
import { FilmsCard } from '@/components/films/films-card'
import { PageShell } from '@/components/layout/page-shell'
import { OfficesCard } from '@/components/people/offices-card'
import { NamesCard } from '@/components/records/names-card'
import { RecordCard } from '@/components/records/record-card'
import { ReferencesCard } from '@/components/records/references-card'
import { T } from '@/components/ui/bidi-text'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { getCachedCountry } from '@/lib/countries/country-cached'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/countries/[cc]'>): Promise<Metadata> {
  const { locale, cc } = await params
  if (!isLocale(locale)) notFound()
  const country = await getCachedCountry(cc, locale)
  if (!country) notFound()
  const t = await getTranslations({ locale, namespace: 'countries' })
  return pageMetadata({
    locale,
    path: paths.country(cc),
    title: country.name,
    description: t('description', { name: country.officialName?.text ?? country.name }),
  })
}

export default async function CountryPage({ params }: PageProps<'/[locale]/countries/[cc]'>) {
  const { locale, cc } = await params
  if (!isLocale(locale)) notFound()
  const country = await getCachedCountry(cc, locale)
  if (!country) notFound()
  const t = await getTranslations({ locale, namespace: 'countries' })
  const { officialName } = country
  return (
    <PageShell locale={locale} path={paths.country(cc)} current="countries" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={country.name}
        lang={country.locale}
        crumbs={[{ label: t('title'), href: inLocale(locale, paths.countries()) }]}
        tags={<LanguageNote lang={country.locale} />}
        subtitle={
          officialName && officialName.text !== country.name ? (
            <p>
              <T lang={officialName.lang}>{officialName.text}</T>
            </p>
          ) : undefined
        }
      />
      <div className="with-aside">
        <div className="stack">
          {country.sides.length > 0 ? (
            <ProgressCard sides={country.sides} title={t('progress')} />
          ) : (
            <p>{t('noAgreements')}</p>
          )}
          <MeetingsCard meetings={country.meetings} title={t('meetings')} />
          <FilmsCard films={country.films} title={t('films')} />
          <ReferencesCard
            id="initiatives"
            title={t('initiatives')}
            records={country.initiatives}
            pathOf={(initiative) => paths.initiative(initiative.key)}
          />
          <ReferencesCard
            id="funding"
            title={t('funding')}
            records={country.funding}
            pathOf={(instrument) => paths.instrument(instrument.key)}
          />
        </div>
        <div className="stack">
          <NamesCard names={country.names} />
          <RecordCard id="bodies" title={t('bodies')} aside>
            {country.bodies.map((body) => (
              <BodyRow key={body.key} body={body} />
            ))}
          </RecordCard>
          <RecordCard id="festivals" title={t('festivals')} aside>
            {country.festivals.map((body) => (
              <BodyRow key={body.key} body={body} />
            ))}
          </RecordCard>
          <OfficesCard id="people" title={t('people')} offices={country.offices} aside />
        </div>
      </div>
    </PageShell>
  )
}
