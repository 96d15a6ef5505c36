import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { RecordList } from '@/components/drafts/record-list'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/lib/auth/permissions'
import { listRecords } from '@/lib/drafts/draft-desk-queries'
import type { Locale } from '@/lib/i18n/locales'
import { normalForm } from '@/lib/i18n/normal-form'
import { inLocale, paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { DeskPage } from '../../../desk-page'
import { absent, pageNumber, reachable, requireActor, requireLocale, single } from '../../../desk-request'
import { requireNoun } from '../record-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps<'/[locale]/desk/records/[noun]'>): Promise<Metadata> {
  const { locale, noun } = await params
  const t = await getTranslations('records.noun')
  return { title: t(requireNoun(requireLocale(locale), noun)), robots: { index: false } }
}

async function load(locale: Locale, noun: RecordNoun, page: number, words: string) {
  const actor = await requireActor(locale, paths.deskRecordList(noun))
  if (!can(actor, 'record.edit', {})) absent(locale)
  return { actor, list: await listRecords(actor, noun, locale, page, words) }
}

/** All records of one kind, with their drafts. */
export default async function RecordListPage({ params, searchParams }: PageProps<'/[locale]/desk/records/[noun]'>) {
  const { locale: given, noun: named } = await params
  const locale = requireLocale(given)
  const noun = requireNoun(locale, named)
  const search = await searchParams
  const page = pageNumber(search.page)
  const words = normalForm(single(search.words) ?? '', 'NFC')
    .trim()
    .slice(0, 100)
  const loaded = (await reachable(() => load(locale, noun, page, words)))?.loaded
  const t = await getTranslations()
  return (
    <DeskPage locale={locale} path={paths.deskRecordList(noun)} actor={loaded?.actor ?? null}>
      <PageHeading
        title={t(`records.noun.${noun}`)}
        crumbs={[{ label: t('drafts.title'), href: inLocale(locale, paths.deskRecords()) }]}
        compact
      >
        <ButtonLink href={inLocale(locale, paths.deskRecordNew(noun))} kind="primary">
          {t('drafts.newShort')}
        </ButtonLink>
      </PageHeading>
      {loaded ? (
        <>
          <RecordList
            locale={locale}
            noun={noun}
            isCut={loaded.list.isCut}
            records={loaded.list.records}
            words={words}
          />
          <Pagination
            page={page}
            pages={loaded.list.pages}
            hrefFor={(number) =>
              inLocale(locale, `${paths.deskRecordList(noun)}${number === 1 ? '' : `?page=${number}`}`)
            }
          />
        </>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
