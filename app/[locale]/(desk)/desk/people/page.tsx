import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountList } from '@/components/auth/account-list'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { AbsenceList } from '@/components/office/absence-list'
import { BodiesWithoutFilers } from '@/components/office/taken-over'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { listAccounts } from '@/lib/auth/account-queries'
import type { Locale } from '@/lib/i18n/locales'
import { listAbsencesForAdministration } from '@/lib/office/absence-queries'
import { listBodiesWithoutFilers } from '@/lib/office/succession-queries'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../desk-page'
import { absent, pageNumber, reachable, requireActor, requireLocale } from '../../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.desk')
  return { title: t('title'), robots: { index: false } }
}

async function load(locale: Locale, page: number) {
  const actor = await requireActor(locale, paths.deskPeople())
  const today = new Date().toISOString().slice(0, 10)
  const [list, absences, without] = await Promise.all([
    listAccounts(actor, locale, page),
    page === 1 ? listAbsencesForAdministration(actor, null, locale, today) : [],
    page === 1 ? listBodiesWithoutFilers(actor, locale) : [],
  ])
  return { actor, list: list ?? absent(locale), absences: absences ?? [], without: without ?? [] }
}

export default async function PeoplePage({ params, searchParams }: PageProps<'/[locale]/desk/people'>) {
  const locale = requireLocale((await params).locale)
  const number = pageNumber((await searchParams).page)
  const page = (await reachable(() => load(locale, number)))?.loaded
  const hrefFor = (one: number) => inLocale(locale, `${paths.deskPeople()}${one === 1 ? '' : `?page=${one}`}`)
  if (page && number > page.list.pages) redirect(hrefFor(page.list.pages))
  const t = await getTranslations('people.desk')
  return (
    <DeskPage locale={locale} path={paths.deskPeople()} actor={page?.actor ?? null}>
      <PageHeading title={t('title')} compact>
        <p className="page-lead">{t('intro')}</p>
        {page ? (
          <p className="form-actions mt-4">
            <ButtonLink kind="primary" href={inLocale(locale, paths.deskInvitation())}>
              {t('invite')}
            </ButtonLink>
            <span className="meta">{t('count', { count: page.list.total })}</span>
          </p>
        ) : null}
      </PageHeading>
      {page ? <BodiesWithoutFilers locale={locale} bodies={page.without} /> : null}
      {page ? <AbsenceList absences={page.absences} /> : null}
      {page ? (
        <AccountList locale={locale} accounts={page.list.accounts} ownId={page.actor.userId} />
      ) : (
        <DeskUnavailable />
      )}
      {page ? <Pagination page={number} pages={page.list.pages} hrefFor={hrefFor} /> : null}
    </DeskPage>
  )
}
