import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { FormTitle } from '@/components/forms/form-title'
import { Notice } from '@/components/forms/notice'
import { MeetingAttendance } from '@/components/meetings/meeting-attendance'
import { AnswerPanel } from '@/components/minutes/answer-panel'
import { LinePanel } from '@/components/minutes/line-panel'
import { MinutesApprovals } from '@/components/minutes/minutes-approvals'
import { MinutesAttendance } from '@/components/minutes/minutes-attendance'
import { MinutesLines } from '@/components/minutes/minutes-lines'
import { MinutesStep } from '@/components/minutes/minutes-step'
import { ReportedAtTable } from '@/components/minutes/reported-at-table'
import { SealedMinutes } from '@/components/minutes/sealed-minutes'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { can } from '@/lib/auth/permissions'
import { currentActor } from '@/lib/auth/session'
import type { Locale } from '@/lib/i18n/locales'
import { getMinutesForDesk, type MinutesAtDesk } from '@/lib/minutes/minutes-queries'
import { inLocale, paths } from '@/lib/paths'
import { isRecordKey } from '@/lib/records/record-key'
import { DeskPage } from '../../../../desk-page'
import { absent, isPostback, reachable, reportId, requireActor, requireLocale } from '../../../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

async function load(locale: Locale, key: string, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskMinutes(key))
  return { actor, at: actor && (await getMinutesForDesk(actor, key, locale)) }
}

/** For whom the reader may still answer. */
function ownSpeakers({ sides, minutes }: MinutesAtDesk) {
  const hasAnswered = (party: string) =>
    minutes?.approvals.some((one) => one.round === minutes.round && one.party.key === party)
  return sides.flatMap(({ key, name, speakers }) =>
    hasAnswered(key)
      ? []
      : speakers.flatMap((speaker) =>
          speaker.isOwn
            ? [{ value: `${key}/${speaker.key}`, label: speaker.key === key ? name : `${name}: ${speaker.name}` }]
            : [],
        ),
  )
}

export default async function MinutesPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/meetings/[key]/minutes'>) {
  const { locale: given, key } = await params
  const locale = requireLocale(given)
  if (!isRecordKey(key)) absent(locale)
  const search = await searchParams
  const [asked, written] = [reportId(search.line), reportId(search.written)]
  const isAnswer = await isPostback()
  const page = await reachable(() => load(locale, key, isAnswer))
  const { actor = null, at = null } = page?.loaded ?? {}
  if (page && !at && !isAnswer) absent(locale)
  const t = await getTranslations()
  const title = t('minutes.title')
  const minutes = at?.minutes ?? null
  const line = minutes?.lines.find(({ lineId }) => lineId === asked) ?? null
  const speakers = at && minutes?.state === 'for_approval' ? ownSpeakers(at) : []
  const isWriting = minutes?.state === 'open'
  const fixed = { locale, meeting: key, number: String(minutes?.number ?? 0) }
  const keeps = actor !== null && can(actor, 'record.edit', {})
  return (
    <DeskPage locale={locale} path={paths.deskMinutes(key)} actor={actor}>
      <PageHeading
        compact
        title={title}
        subtitle={at ? at.meeting.title : null}
        crumbs={
          keeps
            ? [
                { label: t('records.noun.meetings'), href: inLocale(locale, paths.deskRecordList('meetings')) },
                { label: at?.meeting.title ?? key, href: inLocale(locale, paths.deskRecord('meetings', key)) },
              ]
            : [{ label: t('desk.nav.desk'), href: inLocale(locale, paths.desk()) }]
        }
        tags={minutes ? <Tag dashed>{t(`minutes.state.${minutes.state}`)}</Tag> : null}
      >
        <p className="page-lead">{t('minutes.intro')}</p>
        <p>
          <a href={inLocale(locale, paths.deskAgenda(key))}>{t('agenda.title')}</a>
        </p>
      </PageHeading>
      {isWriting || speakers.length > 0 ? null : <FormTitle titles={{ plain: title, refused: title }} />}
      {!page ? <DeskUnavailable /> : null}
      {at?.isBeingEdited && minutes?.state !== 'sealed' ? (
        <Notice title={t('error.minutesDraftOpen')}>
          {keeps ? <a href={inLocale(locale, paths.deskRecord('meetings', key))}>{t('minutes.editMeeting')}</a> : null}
        </Notice>
      ) : null}
      {at ? (
        <div className="with-aside section-gap">
          <div className="stack">
            {minutes ? (
              <Card id="lines" title={t('minutes.recorded')}>
                <MinutesLines locale={locale} at={at} minutes={minutes} />
              </Card>
            ) : (
              <Card>
                <div className="stack">
                  <p>{t('minutes.notBegun')}</p>
                  <MinutesStep step="open" locale={locale} fixed={fixed} />
                </div>
              </Card>
            )}
            {minutes ? (
              <Card id="reported" title={t('meetings.reported')}>
                <ReportedAtTable locale={locale} at={at} isOpen={isWriting} />
              </Card>
            ) : null}
            {minutes && isWriting ? (
              <Card id="write">
                <LinePanel
                  locale={locale}
                  at={at}
                  minutes={minutes}
                  line={line}
                  lineId={line?.lineId ?? randomUUID()}
                  written={written}
                  today={new Date().toISOString().slice(0, 10)}
                />
              </Card>
            ) : null}
            {minutes && speakers.length > 0 ? (
              <Card id="own-answer" title={t('minutes.answer.title')}>
                <AnswerPanel
                  locale={locale}
                  meeting={key}
                  number={minutes.number}
                  round={minutes.round}
                  speakers={speakers}
                />
              </Card>
            ) : null}
          </div>
          <div className="stack">
            {minutes ? (
              <Card id="approval" title={t('minutes.approval')} aside>
                <MinutesApprovals locale={locale} sides={at.sides} minutes={minutes} />
                {isWriting ? (
                  <>
                    <p>{t('minutes.handOverHint')}</p>
                    <MinutesStep step="handOver" locale={locale} fixed={fixed} />
                  </>
                ) : null}
                {minutes.state === 'sealed' ? (
                  <>
                    <p>{t('minutes.correctHint')}</p>
                    <MinutesStep step="correct" locale={locale} fixed={fixed} />
                  </>
                ) : null}
              </Card>
            ) : null}
            {at.meeting.minutes.length > 0 ? (
              <Card id="sealed" title={t('minutes.sealed')} aside>
                <SealedMinutes locale={locale} versions={at.meeting.minutes} />
              </Card>
            ) : null}
            <Card id="attendance" title={t('meetings.attendance')} aside>
              {at.attendance && minutes ? (
                <MinutesAttendance locale={locale} meeting={key} minutes={minutes} attendance={at.attendance} />
              ) : at.meeting.delegations.length > 0 ? (
                <MeetingAttendance delegations={at.meeting.delegations} />
              ) : (
                <p>{t('meetings.attendanceUnknown')}</p>
              )}
              {keeps ? (
                <p className="section-gap">
                  <a href={inLocale(locale, paths.deskRecord('meetings', key))}>{t('minutes.editMeeting')}</a>
                </p>
              ) : null}
            </Card>
          </div>
        </div>
      ) : null}
    </DeskPage>
  )
}
