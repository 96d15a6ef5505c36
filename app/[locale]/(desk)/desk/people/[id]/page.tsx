import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountAdministration } from '@/components/auth/account-administration'
import { AccountFacts } from '@/components/auth/account-facts'
import { ChangeNotice } from '@/components/auth/change-notice'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { AbsenceList } from '@/components/office/absence-list'
import { CutNote } from '@/components/records/cut-note'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { getAccountForAdministration, listBodyChoices } from '@/lib/auth/account-queries'
import type { Locale } from '@/lib/i18n/locales'
import { listAbsencesForAdministration } from '@/lib/office/absence-queries'
import { listOpenMatters } from '@/lib/office/succession-queries'
import { inLocale, paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'
import { DeskPage } from '../../../desk-page'
import { absent, reachable, requireActor, requireLocale, single } from '../../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.desk')
  return { title: t('account'), robots: { index: false } }
}

async function load(locale: Locale, id: string) {
  const actor = await requireActor(locale, paths.deskPerson(id))
  const account = await getAccountForAdministration(actor, id, locale)
  const bodies = account && (await listBodyChoices(actor, locale))
  const today = new Date().toISOString().slice(0, 10)
  const absences = await listAbsencesForAdministration(actor, id, locale, today)
  const matters = await listOpenMatters(actor, id, locale, today)
  return account && bodies && absences && matters ? { actor, account, bodies, absences, matters } : absent(locale)
}

export default async function PersonPage({ params, searchParams }: PageProps<'/[locale]/desk/people/[id]'>) {
  const { locale: language, id } = await params
  const locale = requireLocale(language)
  if (!/^[0-9a-f-]{36}$/.test(id)) absent(locale)
  const { done, failed } = await searchParams
  const page = (await reachable(() => load(locale, id)))?.loaded
  const t = await getTranslations('people.desk')
  return (
    <DeskPage locale={locale} path={paths.deskPerson(id)} actor={page?.actor ?? null}>
      <ChangeNotice done={single(done)} failed={single(failed)} />
      <PageHeading
        compact
        title={page ? <bdi>{page.account.name}</bdi> : t('account')}
        crumbs={[{ label: t('title'), href: inLocale(locale, paths.deskPeople()) }]}
      />
      {page ? (
        <div className="account-page">
          <aside>
            <Card id="account" title={t('account')}>
              <AccountFacts account={page.account} />
            </Card>
            <AbsenceList absences={page.absences} />
          </aside>
          <div className="account-forms">
            <AccountAdministration
              locale={locale}
              account={page.account}
              bodies={page.bodies}
              formIds={{ role: randomUUID(), supervision: randomUUID(), link: randomUUID(), change: randomUUID() }}
              isOwn={page.account.id === page.actor.userId}
              matters={page.matters}
            />
            <CutNote isCut={hasFullList(page.bodies.flatMap((group) => group.bodies))} />
          </div>
        </div>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
