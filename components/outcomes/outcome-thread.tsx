import { useTranslations } from 'next-intl'
import { ClauseLink } from '@/components/records/clause-link'
import { RecordLink } from '@/components/records/record-link'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Chain } from '@/components/ui/chain'
import type { Outcome } from '@/lib/outcomes/outcome-types'
import { paths } from '@/lib/paths'

/** What the outcome came of and what came of it: each of its clauses, the outcome, its films. */
export function OutcomeThread({ outcome }: { outcome: Outcome }) {
  const t = useTranslations()
  const { clauses, films } = outcome
  if (clauses.length === 0) return null
  return (
    <Card id="thread" title={t('clauses.thread.title')}>
      {clauses.map((clause) => (
        <Chain
          key={clause.key}
          label={clause.name}
          steps={[
            { key: clause.key, kind: t('films.threadClause'), content: <ClauseLink clause={clause} /> },
            {
              key: outcome.key,
              kind: t(`outcomes.kind.${outcome.kind}`),
              content: <T lang={outcome.locale}>{outcome.name}</T>,
              isCurrent: true,
            },
            ...films.map((film) => ({
              key: film.key,
              kind: t('films.threadFilm'),
              content: <RecordLink path={paths.film(film.key)} record={film} />,
            })),
          ]}
        />
      ))}
    </Card>
  )
}
