import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SecondFactorPanel } from '@/components/auth/second-factor-panel'
import { PageHeading } from '@/components/ui/page-heading'
import { returnPath } from '@/lib/auth/return-path'
import { isCodeAwaited } from '@/lib/auth/second-factor'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { isPostback, requireLocale, single } from '../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

export default async function SecondFactorPage({ params, searchParams }: PageProps<'/[locale]/sign-in/code'>) {
  const locale = requireLocale((await params).locale)
  const destination = returnPath(single((await searchParams).to))
  const query = `to=${encodeURIComponent(destination)}`
  if (!(await isPostback()) && !(await isCodeAwaited())) redirect(inLocale(locale, `${paths.signIn()}?${query}`))
  const t = await getTranslations('twoFactor.code')
  return (
    <DeskPage locale={locale} path={paths.secondFactor()} query={query} actor={null}>
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('intro')}</p>
      </PageHeading>
      <SecondFactorPanel locale={locale} to={destination} />
      <p className="meta page-lead mt-6">{t('lost')}</p>
    </DeskPage>
  )
}
