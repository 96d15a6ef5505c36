import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'
import type { NamedLink } from '@/lib/records/named-link'

/** Films at the end of a thread, one below the other. */
export function ThreadFilms({ films }: { films: readonly NamedLink[] }) {
  const t = useTranslations('clauses.thread')
  if (films.length === 0) return null
  return (
    <ul className="thread">
      {films.map((film) => (
        <li key={film.key}>
          <p className="thread-title">
            <Tag>{t('film')}</Tag>{' '}
            <TextLink path={paths.film(film.key)} lang={film.locale}>
              {film.name}
            </TextLink>
          </p>
        </li>
      ))}
    </ul>
  )
}
