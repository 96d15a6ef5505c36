import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClauseContent } from '@/components/clauses/clause-content'
import { FollowLine } from '@/components/feeds/follow-line'
import { LastChanged } from '@/components/history/last-changed'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { CutNote } from '@/components/records/cut-note'
import { RunningHead } from '@/components/records/running-head'
import { cacheTags } from '@/lib/cache-tags'
import { getCachedClause } from '@/lib/clauses/clause-cached'
import type { ClausePage as Clause } from '@/lib/clauses/clause-types'
import { getCachedStandingsInTime } from '@/lib/clauses/standing-in-time-cached'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import { hasCachedDates } from '@/lib/feeds/feed-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'
import { newestDay } from '@/lib/records/citation'
import { hasFullList } from '@/lib/records/list-limit'
import { absentRecordMetadata, absentRecordPage } from '../../../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/agreements/[key]/clauses/[number]'>

async function load(params: Props['params']) {
  const { locale, key, number } = await params
  if (!isLocale(locale) || !/^[1-9]\d{0,3}$/.test(number)) notFound()
  const clause = await getCachedClause(key, number, locale)
  return {
    locale,
    clause,
    absent: { locale, noun: 'clauses' as const, key: `${key}-${number}` },
    path: paths.clause(key, Number(number)),
  }
}

/** What the page is called where its heading alone would not say of which agreement it is. */
async function titleOf({ agreement, number }: Clause, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'clauses' })
  return t('metaTitle', { agreement: agreement.shortTitle, number: formatClauseNumber(String(number), locale) })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, clause, absent } = await load(params)
  if (!clause) return absentRecordMetadata(absent)
  const t = await getTranslations({ locale, namespace: 'clauses' })
  return pageMetadata({
    locale,
    path: paths.clause(clause.agreement.key, clause.number),
    title: await titleOf(clause, locale),
    description: t('description', { heading: clause.heading, agreement: clause.agreement.shortTitle }),
    feed: feedPath({ locale, scope: { kind: 'clauses', key: clause.key }, format: 'atom' }),
  })
}

export default async function ClausePage({ params }: Props) {
  const { locale, clause, absent, path } = await load(params)
  if (!clause) return absentRecordPage({ ...absent, path })
  const t = await getTranslations({ locale, namespace: 'cite' })
  const { agreement, number } = clause
  const scope = { kind: 'clauses', key: clause.key } as const
  const changedOn = newestDay([
    await getCachedChange('clauses', clause.key, [cacheTags.agreement(agreement.key)]),
    ...clause.history.map(({ recordedAt }) => recordedAt),
  ])
  return (
    <PageShell locale={locale} path={path} current="agreements" trial={env().HAMKINO_TRIAL}>
      <RunningHead title={await titleOf(clause, locale)} />
      <ClauseContent clause={clause} locale={locale} inTime={await getCachedStandingsInTime(agreement.key, locale)} />
      <CutNote isCut={hasFullList(clause)} />
      <FollowLine scope={scope} hasDates={await hasCachedDates(scope, locale)} hasMail={env().SMTP_URL !== undefined} />
      <LastChanged noun="clauses" recordKey={clause.key} day={changedOn} />
      <CiteCard
        noun="clause"
        recordKey={clause.key}
        title={t('clauseTitle', {
          heading: clause.heading,
          number: formatClauseNumber(String(number), locale),
          agreement: agreement.shortTitle,
        })}
        lang={clause.textLocale}
        path={paths.clause(agreement.key, number)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
