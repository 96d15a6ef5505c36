import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionList } from '@/components/auth/session-list'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { Notice } from '@/components/forms/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { currentSession } from '@/lib/auth/session'
import { listSessions } from '@/lib/auth/session-queries'
import { paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { reachable, requireActor, requireLocale, single } from '../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth.sessions')
  return { title: t('title'), robots: { index: false } }
}

export default async function SessionsPage({ params, searchParams }: PageProps<'/[locale]/desk/sessions'>) {
  const locale = requireLocale((await params).locale)
  const done = single((await searchParams).done)
  const page = await reachable(async () => {
    const actor = await requireActor(locale, paths.deskSessions())
    return { actor, sessions: await listSessions(actor, (await currentSession())?.id ?? '') }
  })
  const t = await getTranslations('auth.sessions')
  return (
    <DeskPage locale={locale} path={paths.deskSessions()} actor={page?.loaded.actor ?? null}>
      {done === 'revoked' || done === 'failed' ? <Notice title={t(done)} /> : null}
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('intro')}</p>
      </PageHeading>
      {page ? <SessionList locale={locale} sessions={page.loaded.sessions} /> : <DeskUnavailable />}
    </DeskPage>
  )
}
