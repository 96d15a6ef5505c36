import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { Notice } from '@/components/forms/notice'
import { ReminderHealth } from '@/components/reminders/reminder-health'
import { SettingsPanel } from '@/components/settings/settings-panel'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { getReminderHealth } from '@/lib/reminders/reminder-health-queries'
import { getSettings } from '@/lib/settings/settings-queries'
import { DeskPage } from '../../desk-page'
import { absent, isPostback, reachable, requireActor, requireLocale, single } from '../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title'), robots: { index: false } }
}

/** Where the page answers its own form, nobody is sent away. */
async function load(locale: Locale, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskSettings())
  const [settings, health] = actor ? await Promise.all([getSettings(actor), getReminderHealth(actor)]) : [null, null]
  return { actor, settings, health }
}

export default async function SettingsPage({ params, searchParams }: PageProps<'/[locale]/desk/settings'>) {
  const locale = requireLocale((await params).locale)
  const page = await reachable(async () => load(locale, await isPostback()))
  const { actor = null, settings = null, health = null } = page?.loaded ?? {}
  if (page && !settings) absent(locale)
  const t = await getTranslations('settings')
  return (
    <DeskPage locale={locale} path={paths.deskSettings()} actor={actor}>
      {single((await searchParams).saved) ? <Notice title={t('saved')} /> : null}
      <PageHeading title={t('title')} compact />
      {settings ? <SettingsPanel locale={locale} settings={settings} /> : <DeskUnavailable />}
      {health ? <ReminderHealth {...health} /> : null}
    </DeskPage>
  )
}
