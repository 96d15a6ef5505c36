import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AsOfForm } from '@/components/agreements/as-of-form'
import { PageShell } from '@/components/layout/page-shell'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { getCachedAgreementDays } from '@/lib/agreements/agreement-as-of-cached'
import { type AsOfError, readAsOfQuestion } from '@/lib/agreements/agreement-as-of-question'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { acceptedYears } from '@/lib/i18n/date-fields'
import { formatDay } from '@/lib/i18n/dates'
import { type Calendar, defaultLocale, isLocale, type Locale, localeSettings } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

// The day stands in the question: `proxy.ts` gives the page its policy, made for the request.
export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/agreements/[key]/as-of'>

/** What is not there is answered by the page of the agreement itself: of this one nothing could be kept. */
async function load(params: Props['params']) {
  const { locale: given, key } = await params
  const locale = isLocale(given) ? given : defaultLocale
  const days = await getCachedAgreementDays(key, locale)
  if (!days) redirect(inLocale(locale, paths.agreement(key)))
  return { locale, key, days }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, key, days } = await load(params)
  const t = await getTranslations({ locale, namespace: 'asOf' })
  return {
    ...pageMetadata({
      locale,
      path: paths.agreementAsOf(key),
      title: `${t('formTitle')}: ${days.name.text}`,
      description: t('formDescription', { name: days.name.text }),
    }),
    robots: { index: false, follow: true },
  }
}

export default async function AsOfFormPage({ params, searchParams }: Props) {
  const { locale, key, days } = await load(params)
  const today = new Date().toISOString().slice(0, 10)
  const query = await searchParams
  const question = readAsOfQuestion(query, localeSettings[locale].calendar, today)
  if ('day' in question) redirect(inLocale(locale, paths.agreementAsOf(key, question.day)))
  const t = await getTranslations({ locale })
  const { error, calendar } = question
  const text = error && (await errorText(error, calendar, today, locale))
  return (
    <PageShell
      locale={locale}
      path={paths.agreementAsOf(key)}
      query={query.cal === calendar ? `cal=${calendar}` : undefined}
      current="agreements"
      trial={env().HAMKINO_TRIAL}
    >
      <PageHeading
        compact
        title={t('asOf.formTitle')}
        crumbs={[
          { label: t('layout.nav.agreements'), href: inLocale(locale, paths.agreements()) },
          { label: <T lang={days.name.lang}>{days.name.text}</T>, href: inLocale(locale, paths.agreement(key)) },
          { label: t('asOf.crumb') },
        ]}
        subtitle={
          <p>
            <T lang={days.name.lang}>{days.name.text}</T>
          </p>
        }
      />
      <p className="max-w-[66ch]">{t('asOf.lead')}</p>
      <div className="section-gap max-w-[36rem]">
        <Card>
          <AsOfForm
            agreementKey={key}
            since={days.since}
            calendar={calendar}
            values={question.values}
            error={error && { code: error, text: text ?? '' }}
          />
        </Card>
      </div>
    </PageShell>
  )
}

async function errorText(error: AsOfError, calendar: Calendar, today: string, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale })
  if (error === 'future') return t('asOf.future', { today: formatDay(today, localeSettings[locale].calendar, locale) })
  const { from, to } = acceptedYears[calendar]
  return t(`date.error.${error}`, { from: formatDigits(from, locale), to: formatDigits(to, locale) })
}
