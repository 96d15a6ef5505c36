import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PartyLine } from '@/components/agreements/party-line'
import { CompositionBar } from '@/components/charts/composition-bar'
import { MeetingDateMark, SigningDateMark } from '@/components/records/disagreement-mark'
import { MeetingDate } from '@/components/records/meeting-date'
import { DueSummary } from '@/components/rhythm/due-line'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Foreign } from '@/components/ui/foreign'
import { Joined } from '@/components/ui/joined'
import { TextLink } from '@/components/ui/text-link'
import { reportedOf, totalOf } from '@/lib/clauses/status-order'
import type { ComparisonColumn, FactKey } from '@/lib/comparison/comparison-column'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { isUndated } from '@/lib/meetings/meeting-date'
import { paths } from '@/lib/paths'

type Value = (props: { agreement: ComparisonColumn }) => ReactNode

/** One fact of one agreement. */
export function FactValue({ fact, agreement }: { fact: FactKey; agreement: ComparisonColumn }) {
  const One = values[fact]
  return <One agreement={agreement} />
}

const values: Record<FactKey, Value> = {
  parties: ({ agreement }) => <PartyLine parties={agreement.parties} saysInferred />,
  signed: ({ agreement }) => (
    <p>
      <DateText value={agreement.signed} form="dual" />
      <SigningDateMark agreement={agreement} />
    </p>
  ),
  stage: Stage,
  clauses: Clauses,
  reports: Reports,
  rhythm: Rhythm,
  overdue: Overdue,
  disputed: Disputed,
  lastMeeting: ({ agreement }) =>
    agreement.heldAtUnknownTimes > 0 ? (
      <Undated agreement={agreement} />
    ) : (
      <Meeting meeting={agreement.lastMeeting} none="noMeeting" />
    ),
  nextMeeting: ({ agreement }) => <Meeting meeting={agreement.nextMeeting} none="nonePlanned" />,
}

function Stage({ agreement: { stage, terms, entry } }: { agreement: ComparisonColumn }) {
  const t = useTranslations()
  return (
    <>
      <p>{t(`agreements.stage.${stage}`)}</p>
      {stage === terms.stage ? null : (
        <p className="meta">{t('terms.statedStage', { stage: t(`agreements.stage.${terms.stage}`) })}</p>
      )}
      {entry ? (
        <p className="meta">
          {t('terms.fact.entry')}: <DateText value={entry} />
        </p>
      ) : null}
    </>
  )
}

function Clauses({ agreement: { key, clauses, promises, finalProvisions } }: { agreement: ComparisonColumn }) {
  const t = useTranslations()
  if (clauses.length === 0) return <p className="meta">{t('agreements.noClauses')}</p>
  return (
    <>
      <p>
        <TextLink path={`${paths.agreement(key)}#clauses`}>
          {t('agreements.clauseCount', { count: promises.length })}
        </TextLink>
      </p>
      {finalProvisions > 0 ? <p className="meta">{t('comparison.value.finals', { count: finalProvisions })}</p> : null}
    </>
  )
}

function Reports({ agreement: { key, clauses, sides } }: { agreement: ComparisonColumn }) {
  const t = useTranslations()
  if (clauses.length === 0) return <p className="meta">{t('comparison.table.clausesUnknown')}</p>
  return (
    <ul className="row-bars">
      {sides.map(({ id, countryName, countryLocale, counts }) => {
        const reported = reportedOf(counts)
        return (
          <li key={id}>
            <CompositionBar counts={counts} height={14} />
            <p className="meta">
              <T lang={countryLocale}>{countryName}</T>:{' '}
              <TextLink path={`${paths.agreement(key)}#progress`}>
                {reported === 0
                  ? t('agreements.progress.silent')
                  : t('agreements.progress.reported', { reported, total: totalOf(counts) })}
              </TextLink>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function Rhythm({ agreement: { reporting } }: { agreement: ComparisonColumn }) {
  const t = useTranslations()
  const { rhythm } = reporting.basis
  return rhythm ? <p>{t(`rhythm.every.${rhythm}`)}</p> : <p className="meta">{t('comparison.value.noRhythm')}</p>
}

function Overdue({ agreement: { clauses, sides, lacksReportingStart } }: { agreement: ComparisonColumn }) {
  const t = useTranslations()
  if (clauses.length === 0) return <p className="meta">{t('comparison.table.clausesUnknown')}</p>
  if (lacksReportingStart) return <p className="meta">{t('rhythm.startUnknown')}</p>
  const late = sides.flatMap(({ due, ...side }) => (due && due.overdue > 0 ? [{ ...side, due }] : []))
  if (late.length === 0) return <p className="meta">{t('comparison.value.noneOverdue')}</p>
  return late.map(({ id, countryName, countryLocale, due }) => (
    <div key={id}>
      <p>
        <Foreign lang={countryLocale}>{countryName}</Foreign>:
      </p>
      <DueSummary due={due} />
    </div>
  ))
}

function Disputed({ agreement: { key, clauses, disputed } }: { agreement: ComparisonColumn }) {
  const t = useTranslations()
  const locale = useLocale()
  if (clauses.length === 0) return <p className="meta">{t('comparison.table.clausesUnknown')}</p>
  if (disputed.length === 0) return <p className="meta">{t('comparison.value.noDispute')}</p>
  return (
    <p>
      {t.rich('disputes.attention', {
        count: disputed.length,
        clauses: () => (
          <Joined>
            {disputed.map(({ number, printedNumber }) => (
              <TextLink key={number} path={`${paths.clause(key, number)}#disputes`}>
                {formatClauseNumber(printedNumber ?? String(number), locale)}
              </TextLink>
            ))}
          </Joined>
        ),
      })}
    </p>
  )
}

function Meeting({ meeting, none }: { meeting: ComparisonColumn['lastMeeting']; none: 'noMeeting' | 'nonePlanned' }) {
  const t = useTranslations('comparison.value')
  if (!meeting) return <p className="meta">{t(none)}</p>
  return (
    <>
      <p>
        <TextLink path={paths.meeting(meeting.key)} lang={meeting.locale}>
          {meeting.name}
        </TextLink>
      </p>
      <p className="meta">
        {isUndated(meeting) && meeting.dateNote ? (
          <>
            <T lang={meeting.dateNote.lang}>{meeting.dateNote.text}</T>
            <MeetingDateMark meeting={meeting} />
          </>
        ) : (
          <MeetingDate meeting={meeting} />
        )}
      </p>
    </>
  )
}

function Undated({ agreement: { key } }: { agreement: ComparisonColumn }) {
  const t = useTranslations('comparison.value')
  return (
    <p className="meta">
      <TextLink path={`${paths.agreement(key)}#meetings`}>{t('undated')}</TextLink>
    </p>
  )
}
