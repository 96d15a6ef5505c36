import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HistoryList } from '@/components/history/history-list'
import { WithdrawnParts } from '@/components/history/withdrawn-parts'
import type { NavKey } from '@/components/layout/navigation'
import { PageShell } from '@/components/layout/page-shell'
import { T } from '@/components/ui/bidi-text'
import type { Crumb } from '@/components/ui/page-heading'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { env } from '@/lib/env'
import { getCachedHistory } from '@/lib/history/history-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { formatClauseNumber, formatNumber } from '@/lib/i18n/numbers'
import { isMergeNoun } from '@/lib/merges/merge-places'
import { followMerge } from '@/lib/merges/moved-record'
import { inLocale, paths } from '@/lib/paths'
import { historyPath, recordPath } from '@/lib/records/record-paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { absentRecordMetadata, absentRecordPage } from './absent-record'

export interface HistoryAddress {
  locale: string
  noun: RecordNoun
  key: string
  /** What stands behind `history`: nothing for the first page, whose address has no number. */
  page: string[] | undefined
}

/** The kinds of records whose histories are pages; the list that each stands in, where it has one. */
const sections: Partial<Record<RecordNoun, NavKey>> = {
  agreements: 'agreements',
  bodies: 'bodies',
  countries: 'countries',
  meetings: 'meetings',
  films: 'films',
  outcomes: 'outcomes',
  initiatives: 'initiatives',
  funding: 'funding',
  sources: 'sources',
}

function pageNumber(page: string[] | undefined): number | null {
  if (page === undefined) return 1
  const [number = '', ...more] = page
  return more.length === 0 && /^([2-9]|[1-9]\d{1,3})$/.test(number) ? Number(number) : null
}

async function load({ locale, noun, key, page }: HistoryAddress) {
  const number = pageNumber(page)
  if (!isLocale(locale) || number === null) notFound()
  const history = await getCachedHistory(noun, key, number, locale)
  if (!history && isMergeNoun(noun)) await followMerge(noun, key, locale, paths.history)
  const absent = { locale, noun, key }
  const path = historyPath(noun, key, number) ?? notFound()
  return { locale, number, history, absent, path }
}

export async function historyMetadata(address: HistoryAddress): Promise<Metadata> {
  const { locale, number, history, absent, path } = await load(address)
  if (!history) return absentRecordMetadata(absent)
  const t = await getTranslations({ locale, namespace: 'history' })
  const name = await nameWithNumber(address, history.name.text, locale)
  return pageMetadata({
    locale,
    path,
    title: number === 1 ? t('metaTitle', { name }) : t('metaPage', { name, page: formatNumber(number, locale) }),
    description: t('description', { name }),
  })
}

/** Headings of clauses repeat among agreements: the title says the number, and the address the rest. */
async function nameWithNumber({ noun, key }: HistoryAddress, name: string, locale: Locale): Promise<string> {
  const number = noun === 'clauses' ? /\d+$/.exec(key)?.[0] : undefined
  if (!number) return name
  const t = await getTranslations({ locale, namespace: 'clauses' })
  return `${t('numberLabel', { number: formatClauseNumber(number, locale) })}. ${name}`
}

export async function historyPage(address: HistoryAddress) {
  const { locale, number, history, absent, path } = await load(address)
  if (!history) return absentRecordPage({ ...absent, path })
  const t = await getTranslations({ locale, namespace: 'history' })
  const { noun, key } = address
  const section = noun === 'clauses' ? 'agreements' : sections[noun]
  return (
    <PageShell locale={locale} path={path} current={section} trial={env().HAMKINO_TRIAL}>
      <PageHeading
        compact
        title={t('title')}
        crumbs={await crumbs(address, section, history, locale)}
        subtitle={
          <p>
            <T lang={history.name.lang}>{history.name.text}</T>
          </p>
        }
      />
      <p className="max-w-[66ch]">{t('lead')}</p>
      {noun === 'agreements' ? <p className="mt-2 max-w-[66ch]">{t('parts')}</p> : null}
      {noun === 'clauses' ? (
        <p className="mt-2 max-w-[66ch]">
          <a href={inLocale(locale, `${recordPath(noun, key)}#history`)}>{t('reports')}</a>
        </p>
      ) : null}
      <WithdrawnParts locale={locale} parts={history.withdrawnParts} />
      <div className="section-gap">
        <HistoryList noun={noun} history={history} />
      </div>
      <Pagination
        page={number}
        pages={history.pages}
        hrefFor={(other) => inLocale(locale, historyPath(noun, key, other) ?? '')}
      />
    </PageShell>
  )
}

async function crumbs(
  { noun, key }: HistoryAddress,
  section: NavKey | undefined,
  { name, names }: NonNullable<Awaited<ReturnType<typeof getCachedHistory>>>,
  locale: Locale,
): Promise<Crumb[]> {
  const t = await getTranslations({ locale })
  const own = recordPath(noun, key)
  const [, agreementKey, number] = (noun === 'clauses' && /^(.+)-(\d+)$/.exec(key)) || []
  const agreement = names.find((other) => other.noun === 'agreements' && other.key === agreementKey)
  const called = number ? (
    t('clauses.numberLabel', { number: formatClauseNumber(number, locale) })
  ) : (
    <T lang={name.lang}>{name.text}</T>
  )
  return [
    ...(section ? [{ label: t(`layout.nav.${section}`), href: inLocale(locale, paths[section]()) }] : []),
    ...(agreement
      ? [
          {
            label: <T lang={agreement.lang}>{agreement.name}</T>,
            href: inLocale(locale, paths.agreement(agreement.key)),
          },
        ]
      : []),
    ...(own ? [{ label: called, href: inLocale(locale, own) }] : []),
    { label: t('history.crumb') },
  ]
}
