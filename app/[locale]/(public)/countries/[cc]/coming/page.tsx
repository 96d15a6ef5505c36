import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ComingContent } from '@/components/coming/coming-content'
import { PageShell } from '@/components/layout/page-shell'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { getCachedCountryComing } from '@/lib/coming/coming-cached'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import { hasCachedDates } from '@/lib/feeds/feed-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { absentRecordMetadata, absentRecordPage } from '../../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/countries/[cc]/coming'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, cc } = await params
  if (!isLocale(locale)) notFound()
  const found = await getCachedCountryComing(cc, locale)
  if (!found) return absentRecordMetadata({ locale, noun: 'countries', key: cc })
  const t = await getTranslations({ locale, namespace: 'coming' })
  return pageMetadata({
    locale,
    path: paths.countryComing(cc),
    title: t('ofCountry', { country: found.country.name }),
    description: t('lead'),
  })
}

export default async function CountryComingPage({ params }: Props) {
  const { locale, cc } = await params
  if (!isLocale(locale)) notFound()
  const path = paths.countryComing(cc)
  const found = await getCachedCountryComing(cc, locale)
  if (!found) return absentRecordPage({ locale, noun: 'countries', key: cc, path })
  const t = await getTranslations({ locale })
  const { country, events } = found
  const scope = { kind: 'countries', key: cc } as const
  const hasDates = await hasCachedDates(scope, locale)
  // The day on which the copy is made; on a new day it is made again.
  const today = new Date().toISOString().slice(0, 10)
  return (
    <PageShell locale={locale} path={path} current="countries" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={t('coming.ofCountry', { country: country.name })}
        crumbs={[
          { label: t('countries.title'), href: inLocale(locale, paths.countries()) },
          { label: <T lang={country.locale}>{country.name}</T>, href: inLocale(locale, paths.country(cc)) },
          { label: t('coming.title') },
        ]}
        subtitle={
          <>
            <p className="prose">{t('coming.ofCountryLead')}</p>
            <p className="meta">
              {t.rich('dashboard.known', {
                date: () => <DateText value={{ date: today, precision: 'day' }} form="dual" />,
              })}
            </p>
            <div data-screen-only>
              <Dots>
                {hasDates ? (
                  <a href={feedPath({ locale, scope, format: 'ics' })} type="text/calendar">
                    {t('dashboard.coming.calendar')}
                  </a>
                ) : null}
                <TextLink path={paths.coming()}>{t('coming.allCountries')}</TextLink>
              </Dots>
            </div>
          </>
        }
      />
      <ComingContent events={events} today={today} path={path} />
    </PageShell>
  )
}
