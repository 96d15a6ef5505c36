import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SeveralReportsPanel } from '@/components/clauses/several-reports-panel'
import { StatusExamplesLink } from '@/components/statuses/status-examples-link'
import { T } from '@/components/ui/bidi-text'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { currentActor } from '@/lib/auth/session'
import { getAgreementForReports } from '@/lib/clauses/several-report-queries'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { isRecordKey } from '@/lib/records/record-key'
import { DeskPage } from '../../../../desk-page'
import {
  absent,
  isPostback,
  pageNumber,
  reachable,
  requireActor,
  requireLocale,
  single,
} from '../../../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

/** Where the page answers its own form, nobody is sent away and nothing is "not found": what was typed must come back. */
async function load(locale: Locale, key: string, page: number, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskReports(key, page))
  const agreement = actor && (await getAgreementForReports(actor, key, locale, page))
  // Links of reminders lead here; whoever only prepares reports has a form for each clause, and is told so.
  if (!agreement && actor?.draftBodyIds?.length && !isAnswer) redirect(inLocale(locale, paths.deskDraftDone('each')))
  if (!agreement && !isAnswer) absent(locale)
  return { actor, agreement }
}

export default async function SeveralReportsPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/agreements/[key]/reports'>) {
  const { locale: given, key } = await params
  const locale = requireLocale(given)
  if (!isRecordKey(key)) absent(locale)
  const search = await searchParams
  const number = pageNumber(search.page)
  const isAnswer = await isPostback()
  const loaded = (await reachable(() => load(locale, key, number, isAnswer)))?.loaded
  const agreement = loaded?.agreement ?? null
  const hrefFor = (page: number) => inLocale(locale, paths.deskReports(key, page))
  if (agreement && number > agreement.pages && !isAnswer) redirect(hrefFor(agreement.pages))
  const t = await getTranslations('report')
  const part = agreement?.letters ? 'letter' : 'several'
  const desk = await getTranslations('desk')
  const submissionIds = new Map(agreement?.clauses.map((clause) => [clause.number, randomUUID()]))
  return (
    <DeskPage locale={locale} path={paths.deskReports(key)} actor={loaded?.actor ?? null}>
      <PageHeading
        compact
        title={t(`${part}.title`)}
        crumbs={[
          { label: desk(agreement?.letters ? 'nav.survey' : 'nav.desk'), href: inLocale(locale, paths.desk()) },
          ...(agreement
            ? [
                {
                  label: <T lang={agreement.titleLocale}>{agreement.title}</T>,
                  href: inLocale(locale, paths.agreement(key)),
                },
              ]
            : []),
        ]}
      >
        <p className="page-lead">{t(`${part}.intro`)}</p>
        <p>
          <StatusExamplesLink />
        </p>
      </PageHeading>
      {agreement?.clauses.length === 0 ? (
        <EmptyState title={t('several.empty.title')}>{t('several.empty.body')}</EmptyState>
      ) : (
        <SeveralReportsPanel
          locale={locale}
          agreementKey={key}
          page={number}
          today={new Date().toISOString().slice(0, 10)}
          agreement={agreement}
          submissionIds={submissionIds}
          meeting={single(search.meeting) ?? ''}
        />
      )}
      {agreement ? <Pagination page={number} pages={agreement.pages} hrefFor={hrefFor} /> : null}
    </DeskPage>
  )
}
