import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { MeetingDate } from '@/components/records/meeting-date'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { LanguageNote } from '@/components/ui/language-note'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { PartyView } from '@/lib/agreements/party-select'
import { type ThreadEntry, threadLimit } from '@/lib/clauses/clause-thread'
import type { ClausePage } from '@/lib/clauses/clause-types'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatNOfN } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { ThreadFilms } from './thread-films'
import { ThreadOutcomeItem } from './thread-outcome-item'

type Decision = ClausePage['statements'][number]

interface ThreadDecisionItemProps {
  entry: Extract<ThreadEntry<Decision, ClausePage['outcomes'][number]>, { kind: 'decision' }>
  agreementKey: string
  /** The party that a body is, or that it answers for under this clause. */
  ownerParty: (body: string) => PartyView | null
}

/** What was said at a meeting, where and when, how it stands, and who is to act for which party; under it what carries it out. */
export function ThreadDecisionItem({ entry, agreementKey, ownerParty }: ThreadDecisionItemProps) {
  const t = useTranslations('clauses')
  const meetings = useTranslations('meetings')
  const locale = useLocale() as Locale
  const { decision, outcomes, films, cut } = entry
  const { meeting, speaker, speakerBody, due } = decision
  return (
    <li>
      <p className="thread-title">
        <Tag>{meetings(`statement.${decision.kind}`)}</Tag>{' '}
        <TextLink path={`${paths.meeting(meeting.key)}#${decision.key}`} lang={meeting.locale}>
          {meeting.name}
        </TextLink>
      </p>
      <T as="p" lang={decision.textLocale} badge={<LanguageNote lang={decision.textLocale} short />}>
        {decision.text}
      </T>
      <Dots>
        <MeetingDate meeting={meeting} />
        {decision.kind === 'information'
          ? null
          : t('thread.state', { state: meetings(`statementState.${decision.state}`) })}
        {due.precision === 'unknown' ? null : meetings('dueOn', { date: formatDate(due, locale) })}
        {speaker ? (
          <TextLink path={paths.person(speaker.key)} lang={speaker.locale}>
            {speaker.name}
          </TextLink>
        ) : null}
        {speakerBody ? (
          <TextLink path={paths.body(speakerBody.key)} lang={speakerBody.locale}>
            {speakerBody.name}
          </TextLink>
        ) : null}
        {decision.owners.length > 0 ? (
          <Owners owners={decision.owners.map((owner) => ({ owner, party: ownerParty(owner.key) }))} />
        ) : null}
        <TextLink path={paths.source(decision.sourceKey)}>{t('report.source')}</TextLink>
      </Dots>
      {outcomes.length > 0 ? (
        <>
          <p className="meta">{t('thread.carriedOut')}</p>
          <ol className="thread">
            {outcomes.map((outcome) => (
              <ThreadOutcomeItem key={outcome.key} outcome={outcome} />
            ))}
          </ol>
        </>
      ) : null}
      {cut > 0 ? (
        <p className="meta">
          {t('thread.cut', { shown: formatNOfN(threadLimit, cut + threadLimit, locale) })}{' '}
          <TextLink path={`${paths.outcomes()}?agreement=${agreementKey}`}>{t('thread.allOutcomes')}</TextLink>
        </p>
      ) : null}
      <ThreadFilms films={films} />
    </li>
  )
}

interface OwnersProps {
  owners: readonly { owner: Decision['owners'][number]; party: PartyView | null }[]
}

function Owners({ owners }: OwnersProps) {
  const t = useTranslations()
  return t.rich('meetings.owner', {
    count: owners.length,
    who: () =>
      owners.map(({ owner, party }, index) => (
        <Fragment key={owner.key}>
          {index > 0 ? t('minutes.ownerGap') : null}
          <Owner owner={owner} party={party} />
        </Fragment>
      )),
  })
}

function Owner({ owner, party }: OwnersProps['owners'][number]) {
  const t = useTranslations('clauses.thread')
  const body = (
    <TextLink path={paths.body(owner.key)} lang={owner.locale}>
      {owner.name}
    </TextLink>
  )
  if (!party) return body
  return t.rich('ofParty', {
    party: () => <T lang={party.countryLocale}>{party.countryName}</T>,
    who: () => body,
  })
}
