import { useTranslations } from 'next-intl'
import { useDecisionStep } from '@/components/records/chain-decisions'
import { ClauseLink } from '@/components/records/clause-link'
import { RecordLink } from '@/components/records/record-link'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Chain, ChainItems, type ChainStep } from '@/components/ui/chain'
import { clauseChains } from '@/lib/clauses/clause-chain'
import type { FilmPage } from '@/lib/films/film-types'
import { paths } from '@/lib/paths'

/** How the film hangs on a promise: the clause, where the agreement was signed, what was decided about it and came of it, the film. */
export function FilmThread({ film }: { film: FilmPage }) {
  const t = useTranslations('films')
  const decisionStep = useDecisionStep()
  const outcomeStep = useOutcomeStep()
  const { decisions, outcomes } = film.thread
  const chains = clauseChains(film.thread.clauses, decisions.map(linked), outcomes.map(linked))
  return chains.every(({ clause }) => clause === null) ? null : (
    <Card id="thread" title={t('thread')}>
      {chains.map(({ clause, ...chain }) =>
        // What is linked to no clause stands below in lists of its own.
        clause ? (
          <Chain
            key={clause.key}
            label={clause.name}
            steps={[
              { key: clause.key, kind: t('threadClause'), content: <ClauseLink clause={clause} /> },
              ...clause.meetings.map((meeting) => ({
                key: meeting.key,
                kind: t('threadMeeting'),
                content: <RecordLink path={paths.meeting(meeting.key)} record={meeting} />,
              })),
              ...decisionStep(chain.decisions.map(({ of }) => of)),
              ...outcomeStep(chain.outcomes.map(({ of }) => of)),
              {
                key: film.key,
                kind: t('threadFilm'),
                content: <T lang={film.locale}>{film.name}</T>,
                isCurrent: true,
              },
            ]}
          />
        ) : null,
      )}
    </Card>
  )
}

function linked<Part extends { key: string; clauses: readonly { key: string }[] }>(of: Part) {
  return { of, key: of.key, clauses: of.clauses.map(({ key }) => key) }
}

type Outcome = FilmPage['outcomes'][number]

/** The box with what came of a clause; none where nothing is recorded. */
function useOutcomeStep(): (outcomes: readonly Outcome[]) => ChainStep[] {
  const t = useTranslations()
  return (outcomes) => {
    const [first] = outcomes
    if (!first) return []
    return [
      {
        key: `outcomes ${first.key}`,
        kind: outcomes.length === 1 ? t(`outcomes.kind.${first.kind}`) : t('films.outcomes'),
        content: (
          <ChainItems
            items={outcomes.map((outcome) => ({
              key: outcome.key,
              content: <RecordLink path={paths.outcome(outcome.key)} record={outcome} />,
            }))}
          />
        ),
      },
    ]
  }
}
