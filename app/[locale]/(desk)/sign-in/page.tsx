import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInPanel } from '@/components/auth/sign-in-panel'
import { Notice } from '@/components/forms/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { returnPath } from '@/lib/auth/return-path'
import { currentActor, currentSetUpPerson } from '@/lib/auth/session'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../desk-page'
import { isPostback, reachable, requireLocale, single } from '../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

export default async function SignInPage({ params, searchParams }: PageProps<'/[locale]/sign-in'>) {
  const locale = requireLocale((await params).locale)
  const { to, done } = await searchParams
  const destination = returnPath(single(to))
  const asked = await reachable(async () => ({ actor: await currentActor(), person: await currentSetUpPerson() }))
  if (asked && !(await isPostback())) {
    const { actor, person } = asked.loaded
    if (actor) redirect(inLocale(locale, destination))
    if (person) redirect(inLocale(locale, `${paths.twoFactorSetUp()}?to=${encodeURIComponent(destination)}`))
  }
  const t = await getTranslations('auth.signIn')
  return (
    <DeskPage
      locale={locale}
      path={paths.signIn()}
      query={destination === paths.desk() ? '' : `to=${encodeURIComponent(destination)}`}
      actor={null}
    >
      {single(done) === 'signed-out' ? <Notice title={t('signedOut')} /> : null}
      {single(done) === 'password-chosen' ? <Notice title={t('passwordChosen')} /> : null}
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('intro')}</p>
      </PageHeading>
      <SignInPanel locale={locale} to={destination} />
      <p className="meta page-lead mt-6">{t('forgotten')}</p>
    </DeskPage>
  )
}
