import { RecordCard } from '@/components/records/record-card'
import type { FilmItem } from '@/lib/films/film-types'
import { FilmRow } from './film-row'

export function FilmsCard({ films, title }: { films: readonly FilmItem[]; title: string }) {
  return (
    <RecordCard id="films" title={title}>
      {films.map((film) => (
        <FilmRow key={film.key} film={film} />
      ))}
    </RecordCard>
  )
}
