import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChoosePasswordPanel } from '@/components/auth/password-panel'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { FormTitle } from '@/components/forms/form-title'
import { PageHeading } from '@/components/ui/page-heading'
import { heldLinkToken } from '@/lib/auth/access-link-cookie'
import { getOpenLink } from '@/lib/auth/access-link-queries'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../desk-page'
import { isPostback, reachable, requireLocale } from '../desk-request'

export const dynamic = 'force-dynamic'

/**
 * The form draws the title, which tells whether it was refused. Other sites learn nothing of this page; not `no-referrer`, under which
 * browsers send forms with `Origin: null`.
 */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false }, referrer: 'same-origin' }

export default async function WelcomePage({ params }: PageProps<'/[locale]/welcome'>) {
  const locale = requireLocale((await params).locale)
  const page = (await reachable(async () => getOpenLink((await heldLinkToken()) ?? ''))) ?? null
  const isAnswer = await isPostback()
  const t = await getTranslations('invitation.welcome')
  const link = page?.loaded ?? null
  // A link that is of no use gets one answer, whatever the reason; a form that was refused is always given back.
  const isInvalid = page !== null && link === null && !isAnswer
  const title = isInvalid ? t('invalid.title') : link?.kind === 'reset' ? t('reset.title') : t('invitation.title')
  return (
    <DeskPage locale={locale} path={paths.welcome()} actor={null}>
      <PageHeading title={title} compact>
        {isInvalid ? <p className="page-lead">{t('invalid.body')}</p> : null}
        {link ? (
          <>
            <p className="page-lead">
              {t.rich('whose', { name: () => <bdi>{link.name}</bdi>, email: () => <bdi dir="ltr">{link.email}</bdi> })}
            </p>
            <p className="page-lead">{link.kind === 'reset' ? t('reset.intro') : t('invitation.intro')}</p>
          </>
        ) : null}
      </PageHeading>
      {link || (page && isAnswer) ? (
        <ChoosePasswordPanel locale={locale} email={link?.email ?? ''} formId={randomUUID()} title={title} />
      ) : (
        <FormTitle titles={{ plain: title, refused: title }} />
      )}
      {page ? null : <DeskUnavailable />}
      {isInvalid ? (
        <p className="mt-6">
          <a href={inLocale(locale, paths.signIn())}>{t('signIn')}</a>
        </p>
      ) : null}
    </DeskPage>
  )
}
