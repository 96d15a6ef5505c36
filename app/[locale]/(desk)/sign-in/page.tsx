import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInPanel } from '@/components/auth/sign-in-panel'
import { Notice } from '@/components/forms/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { returnPath } from '@/lib/auth/return-path'
import { currentActor } from '@/lib/auth/session'
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
  const asked = await reachable(currentActor)
  if (asked?.loaded && !(await isPostback())) redirect(inLocale(locale, destination))
  const t = await getTranslations('auth.signIn')
  return (
    <DeskPage
      locale={locale}
      path={paths.signIn()}
      query={destination === paths.desk() ? '' : `to=${encodeURIComponent(destination)}`}
      actor={null}
    >
      {single(done) === 'signed-out' ? <Notice title={t('signedOut')} /> : null}
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('intro')}</p>
      </PageHeading>
      <SignInPanel locale={locale} to={destination} />
    </DeskPage>
  )
}
