import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { Notice } from '@/components/forms/notice'
import '@/components/translations/translations.css'
import { AgreementDrafts } from '@/components/translations/agreement-drafts'
import { filteredPath, TranslationFilter } from '@/components/translations/translation-filter'
import { TranslationMatrix } from '@/components/translations/translation-matrix'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { currentActor } from '@/lib/auth/session'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { isRecordKey } from '@/lib/records/record-key'
import type { TranslationFilter as Filter } from '@/lib/translations/translation-cells'
import { getTranslationMatrix } from '@/lib/translations/translation-queries'
import { DeskPage } from '../../../desk-page'
import { absent, isPostback, pageNumber, reachable, requireActor, requireLocale } from '../../../desk-request'
import { countOf, filterOf } from '../translation-request'

export const dynamic = 'force-dynamic'

type MatrixPageProps = PageProps<'/[locale]/desk/translations/[key]'>

export async function generateMetadata({ params }: MatrixPageProps): Promise<Metadata> {
  const { key } = await params
  const t = await getTranslations('translations')
  return { title: `${t('title')}: ${key}`, robots: { index: false } }
}

/** Where the page answers its own form, nobody is sent away. */
async function load(locale: Locale, key: string, filter: Filter, page: number, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskTranslationMatrix(key))
  return { actor, matrix: actor && (await getTranslationMatrix(actor, key, locale, filter, page)) }
}

/** Every text of one agreement in every language, and its drafts that wait for a review. */
export default async function MatrixPage({ params, searchParams }: MatrixPageProps) {
  const { locale: language, key } = await params
  const locale = requireLocale(language)
  if (!isRecordKey(key)) absent(locale)
  const search = await searchParams
  const filter = filterOf(search.show)
  const page = pageNumber(search.page)
  const isAnswer = await isPostback()
  const loaded = (await reachable(() => load(locale, key, filter, page, isAnswer)))?.loaded
  if (loaded && !loaded.matrix) absent(locale)
  const { actor = null, matrix = null } = loaded ?? {}
  const t = await getTranslations()
  const [handed, published] = [countOf(search.handed), countOf(search.published)]
  const path = paths.deskTranslationMatrix(key)
  return (
    <DeskPage locale={locale} path={path} actor={actor}>
      {handed === null ? null : <Notice title={t('translations.done.handed', { count: handed })} />}
      {published === null ? null : <Notice title={t('translations.done.published', { count: published })} />}
      <PageHeading
        title={matrix?.name ?? key}
        lang={matrix?.lang}
        crumbs={[{ label: t('translations.title'), href: inLocale(locale, paths.deskTranslations()) }]}
        compact
      >
        {matrix ? (
          <p className="meta">
            {t('translations.original', { language: t(`ui.language.${matrix.primary}`) })} ·{' '}
            {matrix.isPublished ? (
              <a href={inLocale(locale, paths.agreementText(key))}>{t('text.title')}</a>
            ) : (
              t('translations.unpublished')
            )}
          </p>
        ) : null}
      </PageHeading>
      {matrix ? (
        <div className="stack">
          <TranslationFilter path={path} filter={filter} />
          {matrix.rows.length > 0 ? (
            <TranslationMatrix agreementKey={key} rows={matrix.rows} />
          ) : (
            <EmptyState title={t(`translations.none.${filter}`)} />
          )}
          <Pagination
            page={page}
            pages={matrix.pages}
            hrefFor={(number) => inLocale(locale, filteredPath(path, filter, number))}
          />
          <AgreementDrafts agreementKey={key} drafts={matrix.drafts} isPublished={matrix.isPublished} />
        </div>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
