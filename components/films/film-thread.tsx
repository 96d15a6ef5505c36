import { useTranslations } from 'next-intl'
import { ClauseLink } from '@/components/records/clause-link'
import { RecordLink } from '@/components/records/record-link'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Chain } from '@/components/ui/chain'
import type { FilmPage } from '@/lib/films/film-types'
import { paths } from '@/lib/paths'

/** How the film hangs on a promise: the clause, where the agreement was signed, the film. */
export function FilmThread({ film }: { film: FilmPage }) {
  const t = useTranslations('films')
  if (film.clauses.length === 0) return null
  return (
    <Card id="thread" title={t('thread')}>
      {film.clauses.map((clause) => (
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
            {
              key: film.key,
              kind: t('threadFilm'),
              content: <T lang={film.locale}>{film.name}</T>,
              isCurrent: true,
            },
          ]}
        />
      ))}
    </Card>
  )
}
