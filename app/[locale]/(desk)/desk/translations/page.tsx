import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import '@/components/translations/translations.css'
import { filteredPath, TranslationFilter } from '@/components/translations/translation-filter'
import { TranslationOverview } from '@/components/translations/translation-overview'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/lib/auth/permissions'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import type { TranslationFilter as Filter } from '@/lib/translations/translation-cells'
import { listTranslations } from '@/lib/translations/translation-queries'
import { DeskPage } from '../../desk-page'
import { absent, pageNumber, reachable, requireActor, requireLocale } from '../../desk-request'
import { filterOf } from './translation-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('translations')
  return { title: t('title'), robots: { index: false } }
}

async function load(locale: Locale, filter: Filter, page: number) {
  const actor = await requireActor(locale, paths.deskTranslations())
  if (!can(actor, 'record.edit', {})) absent(locale)
  return { actor, list: await listTranslations(actor, locale, filter, page) }
}

/** Which agreements have texts that somebody should see to. */
export default async function TranslationsPage({ params, searchParams }: PageProps<'/[locale]/desk/translations'>) {
  const locale = requireLocale((await params).locale)
  const search = await searchParams
  const filter = filterOf(search.show)
  const page = pageNumber(search.page)
  const loaded = (await reachable(() => load(locale, filter, page)))?.loaded
  const t = await getTranslations('translations')
  return (
    <DeskPage locale={locale} path={paths.deskTranslations()} actor={loaded?.actor ?? null}>
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('lead')}</p>
      </PageHeading>
      {loaded ? (
        <div className="stack">
          <TranslationFilter path={paths.deskTranslations()} filter={filter} />
          {loaded.list.agreements.length > 0 ? (
            <TranslationOverview agreements={loaded.list.agreements} />
          ) : (
            <EmptyState title={t(`none.${filter}`)} />
          )}
          <Pagination
            page={page}
            pages={loaded.list.pages}
            hrefFor={(number) => inLocale(locale, filteredPath(paths.deskTranslations(), filter, number))}
          />
        </div>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
