import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TwoFactorChangePanel } from '@/components/auth/two-factor-change-panel'
import { TwoFactorSetUpPanel } from '@/components/auth/two-factor-set-up-panel'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { FormTitle } from '@/components/forms/form-title'
import { PageHeading } from '@/components/ui/page-heading'
import { returnPath } from '@/lib/auth/return-path'
import { currentSetUpPerson } from '@/lib/auth/session'
import { getTwoFactorDraft } from '@/lib/auth/two-factor-queries'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { isPostback, reachable, requireLocale, single } from '../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

/**
 * The secret to be set up, for whoever may: only in this session, and only until it is confirmed. Where the page answers its own form
 * nobody is sent away: the backup codes are in this one answer.
 */
async function load(locale: Locale, to: string, isAnswer: boolean) {
  const person = await currentSetUpPerson()
  if (!person && !isAnswer) redirect(inLocale(locale, `${paths.signIn()}?to=${encodeURIComponent(to)}`))
  const draft = person && (await getTwoFactorDraft(person))
  if (person && !draft && !person.isRequired && !isAnswer) redirect(inLocale(locale, paths.deskTwoFactor()))
  return { person, draft }
}

export default async function TwoFactorSetUpPage({ params, searchParams }: PageProps<'/[locale]/sign-in/two-factor'>) {
  const locale = requireLocale((await params).locale)
  const to = returnPath(single((await searchParams).to))
  const isAnswer = await isPostback()
  const page = (await reachable(() => load(locale, to, isAnswer)))?.loaded
  const t = await getTranslations('twoFactor.setUp')
  const mustBegin = page?.person?.isRequired && !page.draft
  return (
    <DeskPage locale={locale} path={paths.twoFactorSetUp()} query={`to=${encodeURIComponent(to)}`} actor={null}>
      <PageHeading title={t('title')} compact>
        {page?.person?.isRequired ? <p className="page-lead">{t('required')}</p> : null}
        {page?.draft && !page.person?.isRequired ? <p className="page-lead">{t('intro')}</p> : null}
      </PageHeading>
      {page && mustBegin ? (
        <TwoFactorChangePanel
          locale={locale}
          path={paths.twoFactorSetUp()}
          to={to}
          email={page.person?.email ?? ''}
          changes={['start']}
        />
      ) : null}
      {page && !mustBegin ? (
        <TwoFactorSetUpPanel locale={locale} to={to} draft={page.draft} email={page.person?.email ?? ''} />
      ) : null}
      {page ? null : (
        <>
          <FormTitle titles={{ plain: t('title'), refused: t('title') }} />
          <DeskUnavailable />
        </>
      )}
    </DeskPage>
  )
}
