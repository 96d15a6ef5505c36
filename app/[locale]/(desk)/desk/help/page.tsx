import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { HelpFirstReport } from '@/components/desk/help-first-report'
import { HelpMore, HelpSeen } from '@/components/desk/help-rules'
import { HelpStatuses } from '@/components/desk/help-statuses'
import { PageHeading } from '@/components/ui/page-heading'
import { paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { reachable, requireActor, requireLocale } from '../../desk-request'
import '@/components/desk/help.css'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('help')
  return { title: t('title'), robots: { index: false } }
}

/** How an official reports, in two printed pages at most. */
export default async function HelpPage({ params }: PageProps<'/[locale]/desk/help'>) {
  const locale = requireLocale((await params).locale)
  const actor = (await reachable(() => requireActor(locale, paths.deskHelp())))?.loaded ?? null
  const t = await getTranslations('help')
  return (
    <DeskPage locale={locale} path={paths.deskHelp()} actor={actor}>
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('lead')}</p>
      </PageHeading>
      {actor ? (
        <div className="help stack">
          <nav className="help-contents" aria-label={t('contents')} data-screen-only>
            <ul>
              <li>
                <a href="#first">{t('first.title')}</a>
              </li>
              <li>
                <a href="#statuses">{t('statuses')}</a>
              </li>
              <li>
                <a href="#seen">{t('seen.title')}</a>
              </li>
              <li>
                <a href="#more">{t('more.title')}</a>
              </li>
            </ul>
          </nav>
          <HelpFirstReport today={new Date().toISOString().slice(0, 10)} />
          <HelpStatuses />
          <HelpSeen />
          <HelpMore />
        </div>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
