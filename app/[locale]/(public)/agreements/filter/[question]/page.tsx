import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { listCachedAgreements } from '@/lib/agreements/agreement-cached'
import { filterQuery, parseAgreementFilter } from '@/lib/agreements/agreement-filter'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { askedOfPage } from '@/lib/records/asked-page'
import { AgreementList } from '../../agreement-list'

// The list with a question in its address: `proxy.ts` brings it here, in one part of the path.
export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/agreements/filter/[question]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'agreements' })
  return {
    ...pageMetadata({ locale, path: paths.agreements(), title: t('title'), description: t('lead') }),
    robots: { index: false, follow: true },
  }
}

export default async function FilteredAgreementsPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { filter, refused } = parseAgreementFilter(await askedOfPage(params))
  // The database may be down: the page then says so and leads to the full list, which is a cached page.
  const list = await listCachedAgreements(filter, locale).catch((error: unknown) => {
    console.warn('the filtered list could not be read', error instanceof Error ? error.message : error)
    return null
  })
  return (
    <PageShell
      locale={locale}
      path={paths.agreements()}
      query={filterQuery(filter, { page: filter.page }).slice(1)}
      current="agreements"
      trial={env().HAMKINO_TRIAL}
    >
      <AgreementList locale={locale} filter={filter} refused={refused} list={list} />
    </PageShell>
  )
}
