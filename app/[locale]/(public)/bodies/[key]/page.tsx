import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BodyContent } from '@/components/bodies/body-content'
import { FollowLine } from '@/components/feeds/follow-line'
import { LastChanged } from '@/components/history/last-changed'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { CutNote } from '@/components/records/cut-note'
import { RunningHead } from '@/components/records/running-head'
import { getCachedBody } from '@/lib/bodies/body-cached'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import { hasCachedDates } from '@/lib/feeds/feed-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { followMerge } from '@/lib/merges/moved-record'
import { paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'
import { hasFullList } from '@/lib/records/list-limit'
import { absentRecordMetadata, absentRecordPage } from '../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/bodies/[key]'>): Promise<Metadata> {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const body = await getCachedBody(key, locale)
  if (!body) {
    await followMerge('bodies', key, locale)
    return absentRecordMetadata({ locale, noun: 'bodies', key })
  }
  const t = await getTranslations({ locale, namespace: 'bodies' })
  return pageMetadata({
    locale,
    path: paths.body(key),
    title: body.name,
    description: t('description', { name: body.name, kind: t(`kind.${body.kind}`) }),
    feed: feedPath({ locale, scope: { kind: 'bodies', key }, format: 'atom' }),
  })
}

export default async function BodyPage({ params }: PageProps<'/[locale]/bodies/[key]'>) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const body = await getCachedBody(key, locale)
  if (!body) {
    await followMerge('bodies', key, locale)
    return absentRecordPage({ locale, noun: 'bodies', key, path: paths.body(key) })
  }
  const changedOn = await getCachedChange('bodies', key)
  const hasDates = await hasCachedDates({ kind: 'bodies', key }, locale)
  return (
    <PageShell locale={locale} path={paths.body(key)} current="bodies" trial={env().HAMKINO_TRIAL}>
      <RunningHead title={body.name} />
      <BodyContent body={body} locale={locale} />
      <CutNote isCut={hasFullList(body)} />
      <LastChanged noun="bodies" recordKey={key} day={changedOn} />
      <FollowLine scope={{ kind: 'bodies', key }} hasDates={hasDates} hasMail={env().SMTP_URL !== undefined} />
      <CiteCard
        noun="body"
        recordKey={key}
        title={body.name}
        lang={body.locale}
        path={paths.body(key)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
