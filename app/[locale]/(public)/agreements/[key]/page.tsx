import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgreementContent } from '@/components/agreements/agreement-content'
import { AsOfForm } from '@/components/agreements/as-of-form'
import { FollowLine } from '@/components/feeds/follow-line'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { CutNote } from '@/components/records/cut-note'
import { RunningHead } from '@/components/records/running-head'
import { getCachedAgreement } from '@/lib/agreements/agreement-cached'
import { getCachedStandingsInTime } from '@/lib/clauses/standing-in-time-cached'
import { listCachedComing } from '@/lib/coming/coming-cached'
import { comingMonths } from '@/lib/coming/coming-event'
import { listCachedAgreementDocuments } from '@/lib/documents/document-cached'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import { hasCachedDates } from '@/lib/feeds/feed-cached'
import { pageMetadata } from '@/lib/i18n/alternates'
import { joinList } from '@/lib/i18n/lists'
import { isLocale, localeSettings } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'
import { absentRecordMetadata, absentRecordPage } from '../../absent-record'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/agreements/[key]'>

async function load(params: Props['params']) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  return { locale, key, agreement: await getCachedAgreement(key, locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, key, agreement } = await load(params)
  if (!agreement) return absentRecordMetadata({ locale, noun: 'agreements', key })
  const t = await getTranslations({ locale, namespace: 'agreements' })
  const states = joinList(
    agreement.parties.map((party) => party.countryName),
    locale,
  )
  return pageMetadata({
    locale,
    path: paths.agreement(agreement.key),
    title: agreement.shortTitle,
    description: t('description', { parties: states }),
    feed: feedPath({ locale, scope: { kind: 'agreements', key: agreement.key }, format: 'atom' }),
  })
}

export default async function AgreementPage({ params }: Props) {
  const { locale, key, agreement } = await load(params)
  if (!agreement) return absentRecordPage({ locale, noun: 'agreements', key, path: paths.agreement(key) })
  const [documents, inTime, coming] = await Promise.all([
    listCachedAgreementDocuments(agreement.key, locale),
    getCachedStandingsInTime(agreement.key, locale),
    listCachedComing(locale),
  ])
  const hasDates = await hasCachedDates({ kind: 'agreements', key }, locale)
  // The list of clauses says itself where it is cut.
  const { clauses, ...others } = agreement
  return (
    <PageShell locale={locale} path={paths.agreement(agreement.key)} current="agreements" trial={env().HAMKINO_TRIAL}>
      <RunningHead title={agreement.shortTitle} />
      <AgreementContent
        agreement={agreement}
        documents={documents}
        inTime={inTime}
        months={comingMonths(
          coming.filter((event) => event.agreements.includes(agreement.key)),
          new Date().toISOString().slice(0, 10),
          localeSettings[locale].calendar,
        )}
        locale={locale}
        past={{ history: paths.history(paths.agreement(key)), form: <AsOfForm agreementKey={key} since={null} /> }}
      />
      <CutNote isCut={hasFullList([others, documents]) || clauses.some(hasFullList)} />
      <FollowLine
        scope={{ kind: 'agreements', key: agreement.key }}
        hasDates={hasDates}
        hasMail={env().SMTP_URL !== undefined}
      />
      <CiteCard
        noun="agreement"
        recordKey={agreement.key}
        title={agreement.shortTitle}
        lang={agreement.textLocale}
        path={paths.agreementAsOf(agreement.key, agreement.changedOn)}
        changedOn={agreement.changedOn}
      />
    </PageShell>
  )
}
