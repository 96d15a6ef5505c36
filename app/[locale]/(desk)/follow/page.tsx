import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { FollowPanel } from '@/components/following/follow-panel'
import { FollowedLink } from '@/components/following/followed-link'
import { Notice } from '@/components/forms/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { feedPath, type RecordScope } from '@/lib/feeds/feed-address'
import { requestDays } from '@/lib/following/follow-limits'
import { getFollowedName } from '@/lib/following/follow-queries'
import { followedName, followedRecord } from '@/lib/following/followed-record'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { DeskPage } from '../desk-page'
import { absent, reachable, requireLocale, single } from '../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

async function load(of: RecordScope, locale: Locale) {
  return (await getFollowedName(of, locale)) ?? absent(locale)
}

export default async function FollowPage({ params, searchParams }: PageProps<'/[locale]/follow'>) {
  const locale = requireLocale((await params).locale)
  const search = await searchParams
  const of = followedRecord(single(search.of) ?? '') ?? absent(locale)
  const page = await reachable(() => load(of, locale))
  const t = await getTranslations('following')
  const name = followedName(of)
  const isAsked = single(search.done) === 'asked'
  const isOn = env().SMTP_URL !== undefined
  return (
    <DeskPage locale={locale} path={paths.follow()} query={`of=${name}`} actor={null}>
      {isAsked || !isOn ? <title>{t('title')}</title> : null}
      {isAsked ? <Notice title={t('asked.title')}>{t('asked.body', { days: requestDays })}</Notice> : null}
      <PageHeading title={t('title')} compact>
        {isOn ? (
          <p className="page-lead">{t('intro')}</p>
        ) : (
          <p className="page-lead">
            {t.rich('off', {
              feed: (words) => <a href={feedPath({ locale, scope: of, format: 'atom' })}>{words}</a>,
            })}
          </p>
        )}
        {page ? <FollowedLink locale={locale} of={of} name={page.loaded} /> : null}
      </PageHeading>
      {page ? null : <DeskUnavailable />}
      {page && isOn && !isAsked ? <FollowPanel locale={locale} of={name} submissionId={randomUUID()} /> : null}
    </DeskPage>
  )
}
