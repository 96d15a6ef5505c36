import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskClauseList } from '@/components/clauses/desk-clause-list'
import { DeskReportDrafts } from '@/components/clauses/desk-report-drafts'
import { FiledDrafts } from '@/components/clauses/filed-drafts'
import { ReportReceipt } from '@/components/clauses/report-receipt'
import { ReportsReceipt } from '@/components/clauses/reports-receipt'
import { SeveralReportsLinks } from '@/components/clauses/several-reports-links'
import { AgreementSurvey } from '@/components/desk/agreement-survey'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { Notice } from '@/components/forms/notice'
import { OwnMeetings } from '@/components/minutes/own-meetings'
import { OwnNews } from '@/components/news/own-news'
import { StandingIn } from '@/components/office/absence-list'
import { BodiesWithoutFilers, TakenOver } from '@/components/office/taken-over'
import { OwnReminders } from '@/components/reminders/own-reminders'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import type { Actor } from '@/lib/auth/permissions'
import { getOwnReport, listDeskClauses, listSurveyedAgreements } from '@/lib/clauses/clause-desk-queries'
import { listFiledDrafts } from '@/lib/clauses/filed-draft-queries'
import { listReportDrafts } from '@/lib/clauses/report-draft-queries'
import { listOwnReports, listReportedAgreements } from '@/lib/clauses/several-report-queries'
import { reportRowLimit } from '@/lib/clauses/several-reports'
import type { Locale } from '@/lib/i18n/locales'
import { listKeptMeetings, listOwnMeetings } from '@/lib/minutes/own-meeting-queries'
import { listOwnNews } from '@/lib/news/news-queries'
import { listStandingIn } from '@/lib/office/absence-queries'
import { listBodiesWithoutFilers, listTakenOver } from '@/lib/office/succession-queries'
import { inLocale, paths } from '@/lib/paths'
import { isRecordKey } from '@/lib/records/record-key'
import { listOwnReminders } from '@/lib/reminders/reminder-line-queries'
import { DeskPage } from '../desk-page'
import {
  pageNumber,
  reachable,
  reportId,
  requireActor,
  requireLocale,
  type SearchParams,
  single,
} from '../desk-request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk')
  return { title: t('navLabel'), robots: { index: false } }
}

async function load(locale: Locale, search: SearchParams) {
  const actor = await requireActor(locale, paths.desk())
  const page = pageNumber(search.page)
  const saved = reportId(search.saved)
  const recorded = single(search.recorded) ?? ''
  const [receipt, reports, survey] = await Promise.all([
    saved ? getOwnReport(actor, saved, locale) : null,
    isRecordKey(recorded) ? listOwnReports(actor, recorded, clauseNumbers(search.clauses)) : [],
    listSurveyedAgreements(actor, locale, page),
  ])
  if (survey)
    return {
      ...{ actor, page, receipt, reports, recorded, survey, own: null, news: null, drafts: null, filed: null },
      ...{ several: [], meetings: [], reminders: [], standingIn: [], takenOver: [] },
      kept: page === 1 ? await listKeptMeetings(actor, locale, new Date().toISOString().slice(0, 10)) : null,
      without: (page === 1 && (await listBodiesWithoutFilers(actor, locale))) || [],
    }
  const today = new Date().toISOString().slice(0, 10)
  const [own, several, meetings, reminders] = await Promise.all([
    listDeskClauses(actor, locale, page, today),
    listReportedAgreements(actor, locale),
    page === 1 ? listOwnMeetings(actor, locale) : [],
    page === 1 ? listOwnReminders(actor, locale, today) : [],
  ])
  // Not with the rest: one page would take all connections of the pool.
  const [news, drafts, filed, standingIn, takenOver] = await Promise.all([
    page === 1 ? listOwnNews(actor, locale) : null,
    page === 1 ? listReportDrafts(actor, locale) : null,
    page === 1 ? listFiledDrafts(actor, locale) : null,
    page === 1 ? listStandingIn(actor, locale, today) : [],
    page === 1 ? listTakenOver(actor, locale) : [],
  ])
  return {
    ...{ actor, page, receipt, reports, recorded, survey, own, several, meetings },
    ...{ reminders, news, drafts, filed, standingIn, takenOver, without: [], kept: null },
  }
}

const draftSteps = ['handed', 'returned', 'discarded', 'each'] as const

/** Of the address that the form for several clauses leads to; whatever is none is left out. */
function clauseNumbers(value: SearchParams[string]): number[] {
  const parts = (single(value) ?? '').split(',').slice(0, reportRowLimit)
  return parts.filter((part) => /^[1-9][0-9]{0,3}$/.test(part)).map(Number)
}

export default async function Desk({ params, searchParams }: PageProps<'/[locale]/desk'>) {
  const locale = requireLocale((await params).locale)
  const search = await searchParams
  const desk = (await reachable(() => load(locale, search)))?.loaded
  const { pages = 0 } = desk?.survey ?? desk?.own ?? {}
  const hrefFor = (page: number) => inLocale(locale, `${paths.desk()}${page === 1 ? '' : `?page=${page}`}`)
  // A page that is not there, or no longer.
  if (desk && pages > 0 && desk.page > pages) redirect(hrefFor(pages))
  const [t, drafts, form, office] = await Promise.all([
    getTranslations('desk'),
    getTranslations('drafts'),
    getTranslations('form'),
    getTranslations('office.done'),
  ])
  // Minutes that wait for the own side's answer stand above all else.
  const asksForApproval = desk?.meetings.some(({ minutes }) => minutes === 'for_approval') ?? false
  const draftStep = draftSteps.find((step) => step === single(search.draft))
  return (
    <DeskPage locale={locale} path={paths.desk()} actor={desk?.actor ?? null}>
      {search.failed ? <Notice title={form('errorTitle')} /> : null}
      {desk?.receipt ? <ReportReceipt locale={locale} report={desk.receipt} /> : null}
      {desk && desk.reports.length > 0 ? (
        <ReportsReceipt locale={locale} agreementKey={desk.recorded} reports={desk.reports} />
      ) : null}
      {desk?.own && draftStep ? <Notice title={office(draftStep)} /> : null}
      {desk?.survey ? (
        <>
          <PageHeading title={t('survey.title')} compact>
            <p className="page-lead">{await surveyIntro(desk.actor, locale)}</p>
            <ButtonLink href={inLocale(locale, paths.deskRecordNew('agreements'))} kind="primary">
              {drafts('newAgreement')}
            </ButtonLink>
          </PageHeading>
          <BodiesWithoutFilers locale={locale} bodies={desk.without} />
          <OwnMeetings locale={locale} meetings={desk.kept?.coming ?? []} of="coming" />
          <OwnMeetings locale={locale} meetings={desk.kept?.waiting ?? []} of="waiting" />
          <AgreementSurvey locale={locale} agreements={desk.survey.agreements} />
        </>
      ) : (
        <>
          <PageHeading title={t('title')} compact>
            <p className="page-lead">{t('intro')}</p>
          </PageHeading>
          {!desk ? <DeskUnavailable /> : null}
          {desk?.own && desk.own.clauses.length === 0 ? (
            <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>
          ) : null}
          {desk && asksForApproval ? <OwnMeetings locale={locale} meetings={desk.meetings} /> : null}
          {desk ? <StandingIn absences={desk.standingIn} /> : null}
          {desk ? <TakenOver locale={locale} entries={desk.takenOver} /> : null}
          {desk?.drafts ? <DeskReportDrafts locale={locale} {...desk.drafts} /> : null}
          {desk?.filed ? <FiledDrafts locale={locale} {...desk.filed} /> : null}
          {desk?.news ? <OwnNews locale={locale} {...desk.news} /> : null}
          {desk ? <OwnReminders locale={locale} lines={desk.reminders} /> : null}
          {desk ? <SeveralReportsLinks locale={locale} agreements={desk.several} /> : null}
          {desk?.own ? (
            <DeskClauseList
              locale={locale}
              clauses={desk.own.clauses}
              groups={desk.own.groups}
              mayDispute={desk.actor.bodyIds.length > 0}
              page={desk.page}
              hrefFor={hrefFor}
            />
          ) : null}
          {desk && !asksForApproval ? <OwnMeetings locale={locale} meetings={desk.meetings} /> : null}
        </>
      )}
      {desk ? <Pagination page={desk.page} pages={pages} hrefFor={hrefFor} /> : null}
    </DeskPage>
  )
}

async function surveyIntro({ role }: Actor, locale: Locale) {
  const t = await getTranslations('desk.survey.intro')
  return role === 'administrator'
    ? t.rich('administrator', { page: (words) => <a href={inLocale(locale, paths.deskPeople())}>{words}</a> })
    : t('editor')
}
