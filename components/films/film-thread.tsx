import { useTranslations } from 'next-intl'
import { ClauseLink } from '@/components/records/clause-link'
import { RecordLink } from '@/components/records/record-link'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import type { FilmPage } from '@/lib/films/film-types'
import { paths } from '@/lib/paths'

/** How the film hangs on a promise: the clause, where the agreement was signed, the film. */
export function FilmThread({ film }: { film: FilmPage }) {
  const t = useTranslations('films')
  if (film.clauses.length === 0) return null
  return (
    <Card id="thread" title={t('thread')}>
      {film.clauses.map((clause) => (
        <dl key={clause.key} className="facts facts-rows">
          <div>
            <dt>{t('threadClause')}</dt>
            <dd>
              <ClauseLink clause={clause} />
            </dd>
          </div>
          {clause.meetings.map((meeting) => (
            <div key={meeting.key}>
              <dt>{t('threadMeeting')}</dt>
              <dd>
                <RecordLink path={paths.meeting(meeting.key)} record={meeting} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('threadFilm')}</dt>
            <dd>
              <T lang={film.locale}>{film.name}</T>
            </dd>
          </div>
        </dl>
      ))}
    </Card>
  )
}
