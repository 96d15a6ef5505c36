import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { clauseThread, threadLimit } from '@/lib/clauses/clause-thread'
import type { ClausePage } from '@/lib/clauses/clause-types'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber, formatNOfN } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { ThreadDecisionItem } from './thread-decision-item'
import { ThreadFilms } from './thread-films'
import { ThreadOutcomeItem } from './thread-outcome-item'

/** The thread of a clause: what was decided about it, what came of that, and which films; what has no decision hangs on the clause itself. */
export function ClauseThreadCard({ clause }: { clause: ClausePage }) {
  const t = useTranslations('clauses.thread')
  const words = useTranslations('films')
  const locale = useLocale() as Locale
  const { statements, outcomes, films, parties, responsible, agreement } = clause
  const thread = clauseThread(statements, outcomes, films)
  const isDecided = statements.some(({ kind }) => kind !== 'information')
  const missing = missingPart(isDecided, outcomes.length > 0)
  const ownerParty = (body: string) => {
    const partyId = responsible.find(({ key }) => key === body)?.partyId
    return parties.find(({ bodyKey, id }) => bodyKey === body || id === partyId) ?? null
  }
  return (
    <Card id="thread" title={t('title')} meta={thread.entries.length > 1 && thread.isDated ? t('order') : undefined}>
      {thread.cut > 0 ? (
        <p className="meta thread-note">
          {t('cut', { shown: formatNOfN(threadLimit, thread.cut + threadLimit, locale) })}{' '}
          <TextLink path={paths.meetings()}>{t('allMeetings')}</TextLink>{' '}
          <TextLink path={`${paths.outcomes()}?agreement=${agreement.key}`}>{t('allOutcomes')}</TextLink>
        </p>
      ) : null}
      {thread.entries.length > 0 || thread.films.length > 0 ? (
        <p className="thread-root">
          <Tag>{words('threadClause')}</Tag>{' '}
          <bdi>{formatClauseNumber(clause.printedNumber ?? String(clause.number), locale)}</bdi>{' '}
          <T lang={clause.textLocale}>{clause.heading}</T>
        </p>
      ) : null}
      {thread.entries.length > 0 ? (
        <ol className="thread">
          {thread.entries.map((entry) =>
            entry.kind === 'decision' ? (
              <ThreadDecisionItem
                key={`${entry.decision.meeting.key}/${entry.decision.key}`}
                entry={entry}
                agreementKey={agreement.key}
                ownerParty={ownerParty}
              />
            ) : (
              <ThreadOutcomeItem key={entry.outcome.key} outcome={entry.outcome} />
            ),
          )}
        </ol>
      ) : null}
      <ThreadFilms films={thread.films} />
      {missing ? <p className="meta thread-note">{t(`missing.${missing}`)}</p> : null}
    </Card>
  )
}

/** What a reader would look for in vain. */
function missingPart(isDecided: boolean, hasOutcome: boolean): 'all' | 'decisions' | 'outcomes' | null {
  if (isDecided) return hasOutcome ? null : 'outcomes'
  return hasOutcome ? 'decisions' : 'all'
}
