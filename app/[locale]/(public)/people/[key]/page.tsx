import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { AttendanceCard } from '@/components/people/attendance-card'
import { ObstaclesCard } from '@/components/people/obstacles-card'
import { PersonOfficesCard } from '@/components/people/person-offices-card'
import { StatementsCard } from '@/components/people/statements-card'
import { CiteCard } from '@/components/records/cite-card'
import { NamesCard } from '@/components/records/names-card'
import { PrintedNamesCard } from '@/components/records/printed-names-card'
import { ReferencesCard } from '@/components/records/references-card'
import { Remark } from '@/components/records/remark'
import { SourceCard } from '@/components/records/source-card'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { getCachedPerson } from '@/lib/people/person-cached'
import { getCachedChange } from '@/lib/records/change-cached'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/people/[key]'>): Promise<Metadata> {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const person = await getCachedPerson(key, locale)
  if (!person) notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  return pageMetadata({
    locale,
    path: paths.person(key),
    title: person.name,
    description: t('description', { name: person.name }),
  })
}

export default async function PersonPage({ params }: PageProps<'/[locale]/people/[key]'>) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const person = await getCachedPerson(key, locale)
  if (!person) notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  const nav = await getTranslations({ locale, namespace: 'layout.nav' })
  const [office] = person.offices
  const changedOn = await getCachedChange('people', key)
  return (
    <PageShell locale={locale} path={paths.person(key)} trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={person.name}
        lang={person.locale}
        crumbs={[
          { label: nav('bodies'), href: inLocale(locale, paths.bodies()) },
          ...(office
            ? [
                {
                  label: <T lang={office.body.locale}>{office.body.name}</T>,
                  href: inLocale(locale, paths.body(office.body.key)),
                },
              ]
            : []),
        ]}
        tags={
          <>
            <Tag>{person.isIdentified ? t('person') : t('office')}</Tag>
            <LanguageNote lang={person.locale} />
          </>
        }
      />
      <div className="with-aside">
        <div className="stack">
          {person.isIdentified && !person.remark ? null : (
            <Card>
              <div className="stack">
                {person.isIdentified ? null : <p className="max-w-[66ch]">{t('unidentified')}</p>}
                <Remark remark={person.remark} />
              </div>
            </Card>
          )}
          <PersonOfficesCard person={person} />
          <AttendanceCard person={person} />
          <StatementsCard person={person} />
          <ObstaclesCard person={person} />
          <ReferencesCard
            id="outcomes"
            title={t('outcomesTold')}
            records={person.outcomesTold}
            pathOf={(outcome) => paths.outcome(outcome.key)}
          />
          <ReferencesCard
            id="films"
            title={t('films')}
            records={person.films}
            pathOf={(film) => paths.film(film.key)}
          />
          <ReferencesCard
            id="initiatives"
            title={t('initiatives')}
            records={person.initiatives}
            pathOf={(initiative) => paths.initiative(initiative.key)}
          />
          <ReferencesCard
            id="funding"
            title={t('funding')}
            records={person.funding}
            pathOf={(instrument) => paths.instrument(instrument.key)}
          />
        </div>
        <div className="stack">
          <NamesCard names={person.names} title={person.isIdentified ? t('names') : t('officeNames')} />
          <PrintedNamesCard names={person.printedNames} />
          <SourceCard citations={person.sources} aside />
        </div>
      </div>
      <CiteCard
        noun="person"
        recordKey={key}
        title={person.name}
        lang={person.locale}
        path={paths.person(key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
