import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AboutKeys } from '@/components/about/about-keys'
import { AboutLog } from '@/components/about/about-log'
import { AboutSources } from '@/components/about/about-sources'
import { AboutTextMarks } from '@/components/about/about-text-marks'
import { LicenceSentence } from '@/components/layout/licence-sentence'
import { PageShell } from '@/components/layout/page-shell'
import { MixedText } from '@/components/records/mixed-text'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { getPublishedAuditHead } from '@/lib/audit/audit-queries'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { formatDate } from '@/lib/i18n/dates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { getCachedOffice } from '@/lib/settings/settings-cached'
import { listCachedSources } from '@/lib/sources/source-cached'
import { newestPublication } from '@/lib/sources/source-coverage'

export const dynamic = 'error'
// Seconds: nothing tells the page that the log has grown, and every action would have to.
export const revalidate = 60

export function generateStaticParams() {
  return []
}

const notCovered = ['texts', 'languages', 'silence', 'dates', 'commercial'] as const
const accessible = ['noScript', 'keyboard', 'colour', 'languages', 'print'] as const
const softwareLicenceHref = 'https://eupl.eu/1.2/'

export async function generateMetadata({ params }: PageProps<'/[locale]/about'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'about' })
  return pageMetadata({ locale, path: paths.about(), title: t('title'), description: t('lead') })
}

export default async function AboutPage({ params }: PageProps<'/[locale]/about'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'about' })
  const data = await getTranslations({ locale, namespace: 'exchange.data' })
  const [sources, office, head] = await Promise.all([
    listCachedSources(locale),
    getCachedOffice(),
    getPublishedAuditHead(),
  ])
  const newest = newestPublication(sources)
  return (
    <PageShell locale={locale} path={paths.about()} current="about" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p className="max-w-[66ch]">{t('lead')}</p>} />
      <div className="stack">
        <Card id="covers" title={t('coversTitle')}>
          <div className="prose">
            <p>{t('covers')}</p>
            <p>
              {newest ? t('until', { count: sources.length, date: formatDate(newest, locale) }) : t('untilUnknown')}
            </p>
          </div>
        </Card>
        <AboutSources sources={sources} />
        <Card id="not-covered" title={t('notCoveredTitle')}>
          <div className="prose">
            <ul>
              {notCovered.map((point) => (
                <li key={point}>{t(`notCovered.${point}`)}</li>
              ))}
            </ul>
          </div>
        </Card>
        <Card id="statuses" title={t('statusesTitle')}>
          <div className="prose">
            <p>{t('statuses')}</p>
            <p>
              <TextLink path={paths.statuses()}>{t('statusesLink')}</TextLink>
            </p>
          </div>
        </Card>
        <AboutTextMarks />
        <Card id="publishing" title={t('publishingTitle')}>
          <div className="prose">
            <p>{office.publishesAlone ? t('publishingAlone') : t('publishing')}</p>
          </div>
        </Card>
        {head ? <AboutLog head={head} /> : null}
        <Card id="licence" title={t('licenceTitle')}>
          <div className="prose">
            <LicenceSentence />
            <p>
              {t.rich('software', {
                licence: (words) => (
                  <a href={softwareLicenceHref} rel="noopener">
                    <bdi lang="en" dir="ltr">
                      {words}
                    </bdi>
                  </a>
                ),
              })}
            </p>
            <p>{t('attribution')}</p>
          </div>
        </Card>
        <Card id="data" title={data('aboutTitle')}>
          <div className="prose">
            <p>
              <MixedText text={data('about')} lang={locale} />
            </p>
            <p>
              <TextLink path={paths.data()}>{data('aboutLink')}</TextLink>
            </p>
          </div>
        </Card>
        <Card id="accessibility" title={t('accessibilityTitle')}>
          <div className="prose">
            <p>
              <MixedText text={t('accessibility')} lang={locale} />
            </p>
            <ul>
              {accessible.map((point) => (
                <li key={point}>{t(`accessible.${point}`)}</li>
              ))}
            </ul>
            <p>{t('accessibilityLimits')}</p>
          </div>
        </Card>
        <AboutKeys />
      </div>
    </PageShell>
  )
}
