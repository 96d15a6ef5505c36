import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TwoFactorChangePanel } from '@/components/auth/two-factor-change-panel'
import { FormUnavailable } from '@/components/desk/form-unavailable'
import { PageHeading } from '@/components/ui/page-heading'
import { getOwnAccount } from '@/lib/auth/account-queries'
import { needsSecondFactor } from '@/lib/auth/permissions'
import { countBackupCodes } from '@/lib/auth/two-factor-queries'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../../desk-page'
import { absent, reachable, requireActor, requireLocale } from '../../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

async function load(locale: Locale) {
  const actor = await requireActor(locale, paths.deskTwoFactor())
  const account = (await getOwnAccount(actor, locale)) ?? absent(locale)
  return { actor, email: account.email, codesLeft: await countBackupCodes(actor.userId) }
}

export default async function TwoFactorPage({ params }: PageProps<'/[locale]/desk/account/two-factor'>) {
  const locale = requireLocale((await params).locale)
  const page = (await reachable(() => load(locale)))?.loaded
  const t = await getTranslations()
  const title = t('twoFactor.title')
  const isOn = page !== undefined && page.codesLeft !== null
  const isRequired = page !== undefined && needsSecondFactor(page.actor.role)
  return (
    <DeskPage locale={locale} path={paths.deskTwoFactor()} actor={page?.actor ?? null}>
      <PageHeading
        compact
        title={title}
        crumbs={[{ label: t('account.title'), href: inLocale(locale, paths.deskAccount()) }]}
      >
        <p className="page-lead">{isOn ? t('twoFactor.on') : t('twoFactor.offer')}</p>
        {isOn ? <p className="page-lead">{t('twoFactor.left', { count: page.codesLeft ?? 0 })}</p> : null}
      </PageHeading>
      {page ? (
        <TwoFactorChangePanel
          locale={locale}
          path={paths.deskTwoFactor()}
          email={page.email}
          changes={isOn ? (isRequired ? ['codes', 'start'] : ['codes', 'start', 'off']) : ['start']}
        />
      ) : (
        <FormUnavailable title={title} />
      )}
    </DeskPage>
  )
}
