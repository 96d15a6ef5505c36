import { useTranslations } from 'next-intl'
import { useDecisionStep } from '@/components/records/chain-decisions'
import { ClauseLink } from '@/components/records/clause-link'
import { RecordLink } from '@/components/records/record-link'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Chain, ChainItems, type ChainStep } from '@/components/ui/chain'
import { clauseChains } from '@/lib/clauses/clause-chain'
import type { OutcomePage } from '@/lib/outcomes/outcome-types'
import { paths } from '@/lib/paths'

/** What the outcome came of and what came of it: each of its clauses, what was decided about it, the outcome, its films. */
export function OutcomeThread({ outcome }: { outcome: OutcomePage }) {
  const t = useTranslations()
  const decisionStep = useDecisionStep()
  const { clauses, films, carriedOut } = outcome
  const chains = clauseChains(
    clauses,
    carriedOut.map((decision) => ({ decision, key: decision.id, clauses: decision.clauses.map(({ key }) => key) })),
    [],
  )
  if (chains.length === 0) return null
  const filmStep: ChainStep[] =
    films.length === 0
      ? []
      : [
          {
            key: 'films',
            kind: t('films.threadFilm'),
            content: (
              <ChainItems
                items={films.map((film) => ({
                  key: film.key,
                  content: <RecordLink path={paths.film(film.key)} record={film} />,
                }))}
              />
            ),
          },
        ]
  return (
    <Card id="thread" title={t('clauses.thread.title')}>
      {chains.map(({ clause, decisions }) => (
        <Chain
          key={clause?.key ?? ''}
          label={clause?.name}
          steps={[
            ...(clause
              ? [{ key: clause.key, kind: t('films.threadClause'), content: <ClauseLink clause={clause} /> }]
              : []),
            ...decisionStep(decisions.map(({ decision }) => decision)),
            {
              key: outcome.key,
              kind: t(`outcomes.kind.${outcome.kind}`),
              content: <T lang={outcome.locale}>{outcome.name}</T>,
              isCurrent: true,
            },
            ...filmStep,
          ]}
        />
      ))}
    </Card>
  )
}
