import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationPanel } from '@/components/auth/invitation-panel'
import { FormUnavailable } from '@/components/desk/form-unavailable'
import { CutNote } from '@/components/records/cut-note'
import { PageHeading } from '@/components/ui/page-heading'
import { listBodyChoices } from '@/lib/auth/account-queries'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'
import { DeskPage } from '../../../desk-page'
import { absent, reachable, requireActor, requireLocale } from '../../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

async function load(locale: Locale) {
  const actor = await requireActor(locale, paths.deskInvitation())
  return { actor, bodies: (await listBodyChoices(actor, locale)) ?? absent(locale) }
}

export default async function InvitationPage({ params }: PageProps<'/[locale]/desk/people/invite'>) {
  const locale = requireLocale((await params).locale)
  const page = (await reachable(() => load(locale)))?.loaded
  const t = await getTranslations()
  const title = t('invitation.title')
  return (
    <DeskPage locale={locale} path={paths.deskInvitation()} actor={page?.actor ?? null}>
      <PageHeading
        compact
        title={title}
        crumbs={[{ label: t('people.desk.title'), href: inLocale(locale, paths.deskPeople()) }]}
      >
        <p className="page-lead">{t('invitation.intro')}</p>
      </PageHeading>
      {page ? (
        <>
          <InvitationPanel locale={locale} formId={randomUUID()} bodies={page.bodies} />
          <CutNote isCut={hasFullList(page.bodies.flatMap((group) => group.bodies))} />
        </>
      ) : (
        <FormUnavailable title={title} />
      )}
    </DeskPage>
  )
}
