import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { PageShell } from '@/components/layout/page-shell'
import { listCachedComparable } from '@/lib/comparison/comparison-cached'
import { type ComparisonQuestion, comparisonQuery, parseComparison } from '@/lib/comparison/comparison-question'
import { readComparison } from '@/lib/comparison/comparison-reading'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { joinList } from '@/lib/i18n/lists'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { askedOfPage } from '@/lib/records/asked-page'
import { Comparison } from '../../comparison'

// A comparison has its question in the address: `proxy.ts` brings it here, in one part of the path.
export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/compare/chosen/[question]'>

/** Once for the title and the page. The database may be down: null then, and the page says so. */
const readOnce = cache(async (written: string, locale: Locale) => {
  const question: ComparisonQuestion = JSON.parse(written)
  try {
    const [comparison, comparable] = await Promise.all([readComparison(question, locale), listCachedComparable(locale)])
    return { ...comparison, comparable }
  } catch (error) {
    console.warn('agreements could not be compared', error instanceof Error ? error.message : error)
    return null
  }
})

const read = (question: ComparisonQuestion, locale: Locale) => readOnce(JSON.stringify(question), locale)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'comparison' })
  const found = await read(parseComparison(await askedOfPage(params)), locale)
  const names = joinList(found?.agreements.map(({ name }) => name) ?? [], locale)
  const country = found?.country?.found
  const title = country
    ? t.markup('ofCountry', { country: () => country.name })
    : names
      ? t('metaTitle', { agreements: names })
      : t('title')
  return {
    ...pageMetadata({ locale, path: paths.compare(), title, description: t('lead') }),
    robots: { index: false, follow: true },
  }
}

export default async function ChosenComparisonPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const question = parseComparison(await askedOfPage(params))
  return (
    <PageShell
      locale={locale}
      path={paths.compare()}
      query={comparisonQuery(question).slice(1)}
      current="compare"
      trial={env().HAMKINO_TRIAL}
    >
      <Comparison question={question} found={await read(question, locale)} />
    </PageShell>
  )
}
