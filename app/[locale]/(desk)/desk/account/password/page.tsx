import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangePasswordPanel } from '@/components/auth/password-panel'
import { FormUnavailable } from '@/components/desk/form-unavailable'
import { PageHeading } from '@/components/ui/page-heading'
import { getOwnAccount } from '@/lib/auth/account-queries'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../../desk-page'
import { absent, reachable, requireActor, requireLocale } from '../../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

async function load(locale: Locale) {
  const actor = await requireActor(locale, paths.deskPassword())
  return { actor, account: (await getOwnAccount(actor, locale)) ?? absent(locale) }
}

export default async function PasswordPage({ params }: PageProps<'/[locale]/desk/account/password'>) {
  const locale = requireLocale((await params).locale)
  const page = (await reachable(() => load(locale)))?.loaded
  const t = await getTranslations('account')
  const title = t('password.title')
  return (
    <DeskPage locale={locale} path={paths.deskPassword()} actor={page?.actor ?? null}>
      <PageHeading compact title={title} crumbs={[{ label: t('title'), href: inLocale(locale, paths.deskAccount()) }]}>
        <p className="page-lead">{t('password.intro')}</p>
      </PageHeading>
      {page ? <ChangePasswordPanel locale={locale} email={page.account.email} /> : <FormUnavailable title={title} />}
    </DeskPage>
  )
}
