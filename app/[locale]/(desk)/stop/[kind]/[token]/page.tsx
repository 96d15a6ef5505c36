import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { Notice } from '@/components/forms/notice'
import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { filePaths, paths } from '@/lib/paths'
import { isStopKind } from '@/lib/stops/stop-kind'
import { stops } from '@/lib/stops/stop-kinds'
import { DeskPage } from '../../../desk-page'
import { absent, reachable, requireLocale } from '../../../desk-request'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/stop/[kind]/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params
  const t = await getTranslations('stop')
  // The address is a right: other sites do not learn it.
  return { title: isStopKind(kind) ? t(`${kind}.title`) : '', robots: { index: false }, referrer: 'same-origin' }
}

export default async function StopPage({ params }: Props) {
  const { locale: language, kind, token } = await params
  const locale = requireLocale(language)
  if (!isStopKind(kind)) absent(locale)
  const page = await reachable(() => stops[kind].find(token, locale))
  const found = page?.loaded ?? null
  if (page && !found) absent(locale)
  const t = await getTranslations('stop')
  return (
    <DeskPage locale={locale} path={paths.stop(kind, token)} actor={null}>
      {found?.isStopped ? <Notice title={t(`${kind}.done`)} /> : null}
      <PageHeading title={t(`${kind}.title`)} compact>
        {found?.name ? <p className="page-lead">{found.name}</p> : null}
        {found ? <p className="page-lead">{t(`${kind}.${found.isStopped ? 'stopped' : 'running'}`)}</p> : null}
      </PageHeading>
      {page ? null : <DeskUnavailable />}
      {found && !found.isStopped ? (
        <form method="post" action={`${filePaths.stop(kind, token)}?locale=${locale}`} className="form">
          <div className="form-actions">
            <Button kind="primary" large>
              {t(`${kind}.button`)}
            </Button>
          </div>
        </form>
      ) : null}
    </DeskPage>
  )
}
