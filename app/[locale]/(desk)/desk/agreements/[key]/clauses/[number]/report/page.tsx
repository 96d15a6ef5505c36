import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClauseFormHeading } from '@/components/clauses/clause-form-heading'
import { ReportDraftCard } from '@/components/clauses/report-draft-card'
import { ReportPanel } from '@/components/clauses/report-panel'
import { ReportedNow } from '@/components/clauses/reported-now'
import { FormUnavailable } from '@/components/desk/form-unavailable'
import { Notice } from '@/components/forms/notice'
import { CutNote } from '@/components/records/cut-note'
import { T } from '@/components/ui/bidi-text'
import { can } from '@/lib/auth/permissions'
import { currentActor } from '@/lib/auth/session'
import { listReportsBefore } from '@/lib/clauses/report-before-queries'
import { getReportDraft } from '@/lib/clauses/report-draft-queries'
import { getClauseForReport } from '@/lib/clauses/report-form-queries'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'
import { DeskPage } from '../../../../../../desk-page'
import {
  absent,
  isPostback,
  reachable,
  reportId,
  requireActor,
  type SearchParams,
  single,
} from '../../../../../../desk-request'
import { clauseAddress } from '../clause-address'

export const dynamic = 'force-dynamic'

type ReportPageProps = PageProps<'/[locale]/desk/agreements/[key]/clauses/[number]/report'>

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

/**
 * Who is asking, and the clause where they may report on it. Where the page answers its own form, nobody is sent away and
 * nothing is "not found": the form has been judged by the action, and what was typed must come back.
 */
async function load(locale: Locale, key: string, number: number, search: SearchParams, isAnswer: boolean) {
  const actor = isAnswer
    ? await currentActor()
    : await requireActor(locale, paths.deskReport(key, number, reportId(search.corrects)))
  // What a party has written is recorded in a form of its own.
  if (actor && !isAnswer && can(actor, 'clause.recordLetter', {})) redirect(inLocale(locale, paths.deskReports(key)))
  const clause = actor && (await getClauseForReport(actor, key, number, locale))
  if (!clause && !isAnswer) absent(locale)
  const again = single(search.again)
  const before = clause && again ? await listReportsBefore(actor, key, [number]) : []
  return {
    actor,
    clause,
    before: before.find(({ partyKey }) => partyKey === again) ?? null,
    draft: clause && (await getReportDraft(actor, key, number, clause.mayFile)),
  }
}

export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const { locale, key, number } = await clauseAddress(params)
  const search = await searchParams
  const wanted = reportId(search.corrects)
  const isAnswer = await isPostback()
  const page = await reachable(() => load(locale, key, number, search, isAnswer))
  const { actor = null, clause = null, before = null, draft: waiting = null } = page?.loaded ?? {}
  const said = single(search.meeting)
  const meeting = clause?.meetings.find(({ key: named }) => named === said)?.key ?? ''
  const corrects = clause?.correctable.find(({ id }) => id === wanted)?.id
  // Who wants to correct or to repeat a report wants another form.
  const draft = corrects || before ? null : waiting
  const t = await getTranslations()
  const title = t('report.title', { number: formatClauseNumber(String(number), locale) })
  const [speaker, ...otherSpeakers] = clause?.speakers ?? []
  const correctHref = (id: string) =>
    clause?.correctable.some((report) => report.id === id) ? inLocale(locale, paths.deskReport(key, number, id)) : null
  const againHref = (partyId: string) => {
    const own = clause?.speakers.find((one) => one.partyId === partyId)
    return own ? inLocale(locale, paths.deskReportAgain(key, number, own.partyKey)) : null
  }
  const disputeHref = (partyId: string) =>
    clause?.mayFile && clause.speakers.some((one) => one.partyId !== partyId)
      ? inLocale(locale, paths.deskDispute(key, number))
      : null
  return (
    <DeskPage
      locale={locale}
      path={paths.deskReport(key, number)}
      query={
        corrects ? `corrects=${corrects}` : before ? `again=${before.partyKey}` : meeting ? `meeting=${meeting}` : ''
      }
      actor={actor}
    >
      <div className="report-page">
        <ClauseFormHeading locale={locale} title={title} agreementKey={key} clause={clause}>
          {speaker && otherSpeakers.length === 0 ? (
            <p className="meta">
              {t.rich('report.speaksFor', { party: () => <T lang={speaker.party.locale}>{speaker.party.name}</T> })}
            </p>
          ) : null}
        </ClauseFormHeading>
        {clause ? (
          <aside>
            <ReportedNow
              form="aside"
              correctHref={correctHref}
              againHref={againHref}
              disputeHref={disputeHref}
              {...clause}
            />
            {clause.mayFile && clause.openDisputes.length > 0 ? (
              <p className="mt-3">
                <a href={inLocale(locale, paths.deskDispute(key, number))}>{t('disputes.form.see')}</a>
              </p>
            ) : null}
          </aside>
        ) : null}
        <div>
          {clause && wanted && !corrects ? <Notice title={t('error.correctsUnknown')} /> : null}
          {clause && !clause.mayFile ? <p className="form-note">{t('office.form.note')}</p> : null}
          {clause && draft ? (
            <ReportDraftCard
              locale={locale}
              agreementKey={key}
              number={number}
              draft={draft}
              mayFile={clause.mayFile}
            />
          ) : null}
          {waiting && !draft ? (
            <p className="form-note">
              {t('office.card.elsewhere')}{' '}
              <a href={inLocale(locale, paths.deskReport(key, number))}>{t('office.card.open')}</a>
            </p>
          ) : null}
          {page || isAnswer ? (
            <ReportPanel
              locale={locale}
              agreementKey={key}
              number={number}
              submissionId={randomUUID()}
              today={new Date().toISOString().slice(0, 10)}
              clause={clause}
              corrects={corrects}
              before={before}
              meeting={meeting}
              draft={draft}
              current={clause ? <ReportedNow form="full" {...clause} /> : null}
            />
          ) : (
            <FormUnavailable title={title} />
          )}
          <CutNote isCut={hasFullList([clause?.outcomes, clause?.sources])} />
        </div>
      </div>
    </DeskPage>
  )
}
