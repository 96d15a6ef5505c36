import { useTranslations } from 'next-intl'
import { PassageText } from '@/components/records/passage-text'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { Dots } from '@/components/ui/dots'
import { Tag } from '@/components/ui/tag'
import type { FilmPage } from '@/lib/films/film-types'
import { paths } from '@/lib/paths'

/** What meetings said, proposed and decided about a film. */
export function FilmDecisionsCard({ film }: { film: FilmPage }) {
  const t = useTranslations()
  return (
    <RecordCard id="decisions" title={t('films.decisions')}>
      {film.decisions.map(({ id, key, kind, text, meeting, source }) => (
        <li key={id} className="grid gap-2">
          <p>
            <Tag>{t(`meetings.statement.${kind}`)}</Tag>
          </p>
          <PassageText passage={text} />
          <Dots>
            <RecordLink path={`${paths.meeting(meeting.key)}#${key}`} record={meeting} />
            <span>
              {t('people.source')}: <RecordLink path={paths.source(source.key)} record={source} />
            </span>
          </Dots>
        </li>
      ))}
    </RecordCard>
  )
}
