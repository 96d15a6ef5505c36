import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import '@/components/agreements/agreement-text.css'
import '@/components/agreements/text-comparison.css'
import { ComparisonFacts } from '@/components/agreements/comparison-facts'
import { ComparisonGrid } from '@/components/agreements/comparison-grid'
import { ComparisonTools } from '@/components/agreements/comparison-tools'
import { PageShell } from '@/components/layout/page-shell'
import { PageHeading } from '@/components/ui/page-heading'
import { getCachedComparison } from '@/lib/agreements/agreement-text-cached'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { joinList } from '@/lib/i18n/lists'
import { isLocale, type Locale, locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { absentRecordMetadata, absentRecordPage } from '../../../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/agreements/[key]/compare/[...languages]'>

async function load(params: Props['params']) {
  const { locale, key, languages } = await params
  if (!isLocale(locale) || languages.length < 2 || languages.length > 3 || !languages.every(isLocale)) notFound()
  if (new Set(languages).size < languages.length) notFound()
  const comparison = await getCachedComparison(key, languages, locale)
  return { locale, key, languages, comparison }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, key: asked, languages, comparison } = await load(params)
  if (!comparison) return absentRecordMetadata({ locale, noun: 'agreements', key: asked })
  const t = await getTranslations({ locale })
  const named = joinList(
    languages.map((language) => t(`ui.language.${language}`)),
    locale,
  )
  return pageMetadata({
    locale,
    path: paths.agreementCompare(comparison.key, inOrder(languages)),
    title: t('compare.metaTitle', { agreement: comparison.shortTitle, languages: named }),
    description: t('compare.description', { agreement: comparison.shortTitle, languages: named }),
  })
}

/** The same texts side by side the other way round are the same page to a search engine. */
function inOrder(languages: readonly Locale[]): Locale[] {
  return locales.filter((locale) => languages.includes(locale))
}

/** The texts of two languages or three, clause by clause. */
export default async function ComparePage({ params }: Props) {
  const { locale, key: asked, languages, comparison } = await load(params)
  if (!comparison)
    return absentRecordPage({ locale, noun: 'agreements', key: asked, path: paths.agreementCompare(asked, languages) })
  const t = await getTranslations({ locale })
  const { key, shortTitle, shortTitleLocale } = comparison
  return (
    <PageShell
      locale={locale}
      path={paths.agreementCompare(key, languages)}
      current="agreements"
      trial={env().HAMKINO_TRIAL}
    >
      <PageHeading
        compact
        title={t('compare.title')}
        crumbs={[
          { label: t('layout.nav.agreements'), href: inLocale(locale, paths.agreements()) },
          { label: <bdi lang={shortTitleLocale}>{shortTitle}</bdi>, href: inLocale(locale, paths.agreement(key)) },
          { label: t('compare.title') },
        ]}
        subtitle={<ComparisonFacts comparison={comparison} />}
      />
      <ComparisonTools agreementKey={key} languages={languages} authenticity={comparison.authenticity} />
      <ComparisonGrid
        agreementKey={key}
        primaryLocale={comparison.primaryLocale}
        authenticity={comparison.authenticity}
        versions={comparison.versions}
        clauses={comparison.clauses}
      />
    </PageShell>
  )
}
