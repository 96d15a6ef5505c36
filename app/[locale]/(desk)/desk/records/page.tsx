import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { DraftList } from '@/components/drafts/draft-list'
import { NounList } from '@/components/drafts/noun-list'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/lib/auth/permissions'
import { getRecordDesk } from '@/lib/drafts/draft-desk-queries'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { absent, pageNumber, reachable, requireActor, requireLocale } from '../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('drafts')
  return { title: t('title'), robots: { index: false } }
}

async function load(locale: Locale, page: number) {
  const actor = await requireActor(locale, paths.deskRecords())
  if (!can(actor, 'record.edit', {})) absent(locale)
  return { actor, desk: await getRecordDesk(actor, locale, page) }
}

/** The editors' desk: what is being prepared, what waits for a review, and every kind of record. */
export default async function RecordsPage({ params, searchParams }: PageProps<'/[locale]/desk/records'>) {
  const locale = requireLocale((await params).locale)
  const page = pageNumber((await searchParams).page)
  const loaded = (await reachable(() => load(locale, page)))?.loaded
  const [t, exchange] = await Promise.all([getTranslations('drafts'), getTranslations('exchange.import')])
  return (
    <DeskPage locale={locale} path={paths.deskRecords()} actor={loaded?.actor ?? null}>
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('lead')}</p>
        <div className="form-actions">
          <ButtonLink href={inLocale(locale, paths.deskRecordNew('agreements'))} kind="primary">
            {t('newAgreement')}
          </ButtonLink>
          <ButtonLink href={inLocale(locale, paths.deskImport())}>{exchange('title')}</ButtonLink>
        </div>
      </PageHeading>
      {loaded ? (
        <div className="record-desk">
          <div>
            <DraftList locale={locale} drafts={loaded.desk.drafts} />
            <Pagination
              page={page}
              pages={loaded.desk.pages}
              hrefFor={(number) => inLocale(locale, `${paths.deskRecords()}${number === 1 ? '' : `?page=${number}`}`)}
            />
          </div>
          <NounList locale={locale} counts={loaded.desk.counts} />
        </div>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
