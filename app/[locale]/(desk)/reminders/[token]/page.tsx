import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { Notice } from '@/components/forms/notice'
import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { filePaths, paths } from '@/lib/paths'
import { getStopChoice } from '@/lib/reminders/stop-link'
import { DeskPage } from '../../desk-page'
import { absent, reachable, requireLocale } from '../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reminders.stopPage')
  // The address is a right: other sites do not learn it.
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

export default async function StopRemindersPage({ params }: PageProps<'/[locale]/reminders/[token]'>) {
  const { locale: language, token } = await params
  const locale = requireLocale(language)
  const page = await reachable(() => getStopChoice(token))
  const choice = page?.loaded ?? null
  if (page && !choice) absent(locale)
  const t = await getTranslations('reminders')
  return (
    <DeskPage locale={locale} path={paths.stopReminders(token)} actor={null}>
      {choice?.isStopped ? <Notice title={t('stopDone')} /> : null}
      <PageHeading title={t('stopPage.title')} compact>
        {choice ? (
          <p className="page-lead">{choice.isStopped ? t('stopPage.stopped') : t('stopPage.running')}</p>
        ) : null}
      </PageHeading>
      {page ? null : <DeskUnavailable />}
      {choice && !choice.isStopped ? (
        <form method="post" action={`${filePaths.stopReminders(token)}?locale=${locale}`} className="form">
          <div className="form-actions">
            <Button kind="primary" large>
              {t('stop')}
            </Button>
          </div>
        </form>
      ) : null}
    </DeskPage>
  )
}
