import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { AsOfAgreement } from '@/components/agreements/as-of-agreement'
import { AsOfBand } from '@/components/agreements/as-of-band'
import { AsOfForm } from '@/components/agreements/as-of-form'
import { PageShell } from '@/components/layout/page-shell'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { getCachedAgreementAsOf, getCachedAgreementDays } from '@/lib/agreements/agreement-as-of-cached'
import { isDayAddress } from '@/lib/agreements/agreement-as-of-question'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { formatDay } from '@/lib/i18n/dates'
import { isLocale, type Locale, localeSettings } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { absentRecordMetadata, absentRecordPage } from '../../../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/agreements/[key]/as-of/[day]'>

async function load(params: Props['params']) {
  const { locale, key, day } = await params
  if (!isLocale(locale) || !isDayAddress(day) || day > new Date().toISOString().slice(0, 10)) notFound()
  return { locale, key, day, known: await knownOn(key, day, locale) }
}

/** Once for the page and its metadata: what is not kept would be asked for twice. */
const knownOn = cache(async (key: string, day: string, locale: Locale) => {
  const days = await getCachedAgreementDays(key, locale)
  const view = days && (await getCachedAgreementAsOf(key, day, days.days, locale))
  return days && view ? { ...days, view } : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, key, day, known } = await load(params)
  if (!known) return absentRecordMetadata({ locale, noun: 'agreements', key })
  const t = await getTranslations({ locale, namespace: 'asOf' })
  const { text: name } = known.view.name
  const date = formatDay(day, localeSettings[locale].calendar, locale)
  return {
    ...pageMetadata({
      locale,
      path: paths.agreementAsOf(key, day),
      title: t('metaTitle', { name, date }),
      description: t('description', { name, date }),
    }),
    robots: { index: false, follow: true },
  }
}

export default async function AgreementAsOfPage({ params }: Props) {
  const { locale, key, day, known } = await load(params)
  const path = paths.agreementAsOf(key, day)
  if (!known) return absentRecordPage({ locale, noun: 'agreements', key, path })
  const t = await getTranslations({ locale })
  const { view, since } = known
  const crumbs = [
    { label: t('layout.nav.agreements'), href: inLocale(locale, paths.agreements()) },
    { label: <T lang={known.name.lang}>{known.name.text}</T>, href: inLocale(locale, paths.agreement(key)) },
    { label: t('asOf.crumb') },
  ]
  const date = (on: string) => () => <DateText value={{ date: on, precision: 'day' }} />
  const form = (
    <Card id="as-of" title={t('asOf.formTitle')} aside>
      <AsOfForm agreementKey={key} since={since} />
    </Card>
  )
  return (
    <PageShell locale={locale} path={path} current="agreements" trial={env().HAMKINO_TRIAL}>
      {view.state === 'public' ? (
        <>
          <AsOfBand agreementKey={key} day={day} />
          <AsOfAgreement
            agreementKey={key}
            agreement={view.agreement}
            changedOn={known.days.findLast((one) => one <= day) ?? day}
            crumbs={crumbs}
          >
            {form}
          </AsOfAgreement>
        </>
      ) : (
        <>
          <PageHeading
            compact
            title={
              view.state === 'notYet'
                ? t.rich('asOf.notYetTitle', { date: date(day) })
                : t.rich('asOf.title', { date: date(day) })
            }
            crumbs={crumbs}
          />
          <p className="max-w-[66ch]">
            {view.state === 'notYet' ? t.rich('asOf.notYet', { date: date(since) }) : t('asOf.withdrawnThen')}
          </p>
          {view.state === 'notYet' ? (
            <p className="mt-2">
              <TextLink path={paths.agreementAsOf(key, since)}>{t('asOf.firstDay')}</TextLink>
            </p>
          ) : null}
          <p className="mt-2">
            <TextLink path={paths.agreement(key)}>{t('asOf.today')}</TextLink>
          </p>
          <div className="section-gap max-w-[36rem]">{form}</div>
        </>
      )}
    </PageShell>
  )
}
