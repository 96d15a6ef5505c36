import type { getPublishedFilm, listPublishedFilms } from './film-queries'

export type FilmPage = NonNullable<Awaited<ReturnType<typeof getPublishedFilm>>>
export type FilmItem = Awaited<ReturnType<typeof listPublishedFilms>>[number]
