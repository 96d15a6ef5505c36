import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountFacts } from '@/components/auth/account-facts'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { PrivateCalendarCard } from '@/components/feeds/private-calendar-card'
import { Notice } from '@/components/forms/notice'
import { NewsMailCard } from '@/components/news/news-mail-card'
import { AbsenceCard } from '@/components/office/absence-card'
import { RemindersCard } from '@/components/reminders/reminders-card'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { getOwnAccount } from '@/lib/auth/account-queries'
import { getOwnPrivateCalendar } from '@/lib/feeds/private-calendar-queries'
import type { Locale } from '@/lib/i18n/locales'
import { getNewsChoice } from '@/lib/news/news-queries'
import { getOwnAbsences } from '@/lib/office/absence-queries'
import { inLocale, paths } from '@/lib/paths'
import { getReminderChoice } from '@/lib/reminders/reminder-line-queries'
import { DeskPage } from '../../desk-page'
import { absent, reachable, requireActor, requireLocale } from '../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('title'), robots: { index: false } }
}

async function load(locale: Locale, today: string) {
  const actor = await requireActor(locale, paths.deskAccount())
  const [account, calendar, reminders, news, away] = await Promise.all([
    getOwnAccount(actor, locale),
    getOwnPrivateCalendar(actor),
    getReminderChoice(actor),
    getNewsChoice(actor),
    getOwnAbsences(actor, locale, today),
  ])
  return { actor, account: account ?? absent(locale), calendar, reminders, news, away }
}

export default async function AccountPage({ params, searchParams }: PageProps<'/[locale]/desk/account'>) {
  const locale = requireLocale((await params).locale)
  const { done, failed } = await searchParams
  const today = new Date().toISOString().slice(0, 10)
  const page = (await reachable(() => load(locale, today)))?.loaded
  const t = await getTranslations('account')
  const reminders = await getTranslations('reminders')
  const news = await getTranslations('news')
  const stop = await getTranslations('stop')
  const form = await getTranslations('form')
  const away = await getTranslations('office.away.done')
  return (
    <DeskPage locale={locale} path={paths.deskAccount()} actor={page?.actor ?? null}>
      {done === 'password' ? <Notice title={t('done.password')} /> : null}
      {done === 'two-factor-off' ? <Notice title={t('done.twoFactorOff')} /> : null}
      {done === 'calendar-revoked' && page?.calendar?.address === null ? (
        <Notice title={t('done.calendarRevoked')} />
      ) : null}
      {done === 'reminders-stopped' && page?.reminders?.isStopped ? <Notice title={reminders('stopDone')} /> : null}
      {done === 'reminders-resumed' && page?.reminders?.isStopped === false ? (
        <Notice title={reminders('resumeDone')} />
      ) : null}
      {done === 'news-stopped' && page?.news?.isStopped ? <Notice title={stop('news.done')} /> : null}
      {done === 'news-resumed' && page?.news?.isStopped === false ? <Notice title={news('resumeDone')} /> : null}
      {done === 'absence-declared' && page?.away ? <Notice title={away('declared')} /> : null}
      {done === 'absence-ended' && page?.away ? <Notice title={away('ended')} /> : null}
      {failed ? <Notice title={form('errorTitle')} /> : null}
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('intro')}</p>
      </PageHeading>
      {page ? (
        <div className="account-own">
          <Card id="account" title={<bdi>{page.account.name}</bdi>}>
            <AccountFacts account={page.account} />
          </Card>
          <p className="buttons">
            <ButtonLink large href={inLocale(locale, paths.deskPassword())}>
              {t('password.title')}
            </ButtonLink>
            <ButtonLink large href={inLocale(locale, paths.deskTwoFactor())}>
              {t('twoFactor')}
            </ButtonLink>
            <ButtonLink large href={inLocale(locale, paths.deskSessions())}>
              {t('sessions')}
            </ButtonLink>
          </p>
          {page.away ? <AbsenceCard locale={locale} today={today} submissionId={randomUUID()} {...page.away} /> : null}
          {page.reminders ? <RemindersCard locale={locale} {...page.reminders} /> : null}
          {page.news ? <NewsMailCard locale={locale} {...page.news} /> : null}
          {page.calendar ? <PrivateCalendarCard locale={locale} {...page.calendar} /> : null}
        </div>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
