import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AsOf } from '@/components/clauses/as-of'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { LanguageNote } from '@/components/ui/language-note'
import { TextLink } from '@/components/ui/text-link'
import type { DisputeView } from '@/lib/disputes/dispute-select'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { DisputeMark } from './dispute-mark'

interface DisputeListProps {
  disputes: readonly DisputeView[]
  parties: readonly { id: string; countryName: string; countryLocale: Locale }[]
  /** What can be done with an open dispute. */
  actionOf?: (disputeId: string) => ReactNode
}

/** Who objects to whose report and why, and what settled it, in the words of the side that says it. */
export function DisputeList({ disputes, parties, actionOf }: DisputeListProps) {
  return (
    <ul className="disputes">
      {disputes.map((dispute) => (
        <li key={dispute.id} className="stack-tight">
          <DisputeHead dispute={dispute} parties={parties} />
          <Reason reason={dispute.reason} />
          <Settlement dispute={dispute} parties={parties} />
          {dispute.settlement ? null : actionOf?.(dispute.id)}
        </li>
      ))}
    </ul>
  )
}

interface OneDispute {
  dispute: DisputeView
  parties: DisputeListProps['parties']
}

function DisputeHead({ dispute, parties }: OneDispute) {
  const t = useTranslations('disputes')
  const report = useTranslations('clauses.report')
  const status = useTranslations('status.label')
  const locale = useLocale() as Locale
  const { asOf } = dispute.report
  const sides = {
    party: () => <PartyName parties={parties} id={dispute.partyId} />,
    other: () => <PartyName parties={parties} id={dispute.report.partyId} />,
  }
  return (
    <>
      {dispute.settlement ? null : (
        <p>
          <DisputeMark />
        </p>
      )}
      <p>
        <b>
          {asOf.precision === 'unknown'
            ? t.rich(dispute.settlement ? 'pastUndated' : 'raisedUndated', sides)
            : t.rich(dispute.settlement ? 'past' : 'raised', { ...sides, date: () => <DateText value={asOf} /> })}
        </b>
      </p>
      <Dots>
        {t('disputed', { status: status(dispute.report.status) })}
        <span>
          {t.rich('by', {
            body: () => (
              <TextLink path={paths.body(dispute.body.key)} lang={dispute.body.locale}>
                {dispute.body.name}
              </TextLink>
            ),
          })}
        </span>
        {report('recorded', { date: dayText(dispute.recordedAt, locale) })}
      </Dots>
    </>
  )
}

function Settlement({ dispute: { settlement }, parties }: OneDispute) {
  const t = useTranslations('disputes')
  const status = useTranslations('status.label')
  const locale = useLocale() as Locale
  if (!settlement) return <p className="meta">{t('open')}</p>
  const date = dayText(settlement.at, locale)
  const { report, meeting, decision } = settlement
  return (
    <>
      <p>
        {settlement.by === 'withdrawal' ? t('settled.withdrawal', { date }) : null}
        {settlement.by === 'report' && report
          ? t.rich('settled.report', {
              date,
              report: () =>
                t.rich('report', {
                  party: () => <PartyName parties={parties} id={report.partyId} />,
                  status: status(report.status),
                  date: () => <AsOf value={report.asOf} />,
                }),
            })
          : null}
        {settlement.by === 'decision'
          ? t.rich('settled.decision', {
              date,
              meeting: () =>
                meeting ? (
                  <TextLink path={paths.meeting(meeting.key)} lang={meeting.locale}>
                    {meeting.name}
                  </TextLink>
                ) : (
                  t('notPublic')
                ),
            })
          : null}
      </p>
      {decision ? (
        <T as="p" lang={decision.locale} badge={<LanguageNote lang={decision.locale} />}>
          {decision.text}
        </T>
      ) : null}
      <Reason reason={settlement.reason} />
    </>
  )
}

function Reason({ reason }: { reason: DisputeView['reason'] }) {
  if (!reason) return null
  return (
    <T as="p" lang={reason.locale} badge={<LanguageNote lang={reason.locale} />}>
      {reason.reason}
    </T>
  )
}

function PartyName({ parties, id }: { parties: DisputeListProps['parties']; id: string }) {
  const party = parties.find((one) => one.id === id)
  return party ? <T lang={party.countryLocale}>{party.countryName}</T> : null
}

function dayText(instant: string, locale: Locale): string {
  return formatDate({ date: instant.slice(0, 10), precision: 'day' }, locale)
}
