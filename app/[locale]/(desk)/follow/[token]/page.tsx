import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { FollowedLink } from '@/components/following/followed-link'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { Notice } from '@/components/forms/notice'
import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { confirmFollowAction } from '@/lib/following/follow-actions'
import { mostFollowed } from '@/lib/following/follow-limits'
import { getFollowRequest } from '@/lib/following/follow-queries'
import { formatNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { absent, reachable, requireLocale, single } from '../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('following')
  // The address is a right: other sites do not learn it.
  return { title: t('confirm.title'), robots: { index: false }, referrer: 'same-origin' }
}

export default async function ConfirmFollowPage({ params, searchParams }: PageProps<'/[locale]/follow/[token]'>) {
  const { locale: language, token } = await params
  const locale = requireLocale(language)
  const page = await reachable(() => getFollowRequest(token, locale))
  const request = page?.loaded ?? null
  if (page && !request) absent(locale)
  const t = await getTranslations('following')
  const form = await getTranslations('form')
  const failed = single((await searchParams).failed)
  return (
    <DeskPage locale={locale} path={paths.followConfirm(token)} actor={null}>
      {request?.isConfirmed ? <Notice title={t('confirm.done')} /> : null}
      {failed ? (
        <Notice title={form('errorTitle')}>
          {failed === 'followTooMany'
            ? t('confirm.tooMany', { max: formatNumber(mostFollowed, locale) })
            : t('error.unavailable')}
        </Notice>
      ) : null}
      <PageHeading title={t(request?.isConfirmed ? 'confirm.doneTitle' : 'confirm.title')} compact>
        {request ? (
          <>
            <p className="page-lead">{request.isConfirmed ? t('confirm.running') : t('confirm.ask')}</p>
            <FollowedLink locale={locale} of={request.of} name={request.name} />
          </>
        ) : null}
      </PageHeading>
      {page ? null : <DeskUnavailable />}
      {request && !request.isConfirmed ? (
        <form action={confirmFollowAction} className="form">
          <HiddenFields values={{ locale, token }} />
          <div className="form-actions">
            <Button kind="primary" large>
              {t('confirm.button')}
            </Button>
          </div>
        </form>
      ) : null}
    </DeskPage>
  )
}
