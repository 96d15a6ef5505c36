import { type NounRows, published } from './noun-rows'
import type { RecordOf } from './record-files'
import { children, inEveryLanguage } from './table-rows'

export const filmRows: NounRows<'films', RecordOf<'films'>> = {
  row: (film) => ({
    ...published,
    kind: film.kind,
    stage: film.stage,
    titlePrinted: film.titlePrinted,
    titleLanguage: film.titleLanguage,
    year: film.year ?? null,
  }),
  children: (film, filmId, load) => [
    children(
      'FilmText',
      { filmId },
      inEveryLanguage((locale) => ({
        title: film.title[locale],
        description: film.description[locale],
        remark: film.remark?.[locale] ?? null,
      })),
    ),
    children(
      'FilmCountry',
      { filmId },
      film.countries.map(({ country, implied }, index) => ({ countryCode: country, position: index + 1, implied })),
    ),
    children(
      'FilmBody',
      { filmId },
      film.bodies.map(({ body, role }) => ({ bodyId: load.id('bodies', body), role })),
    ),
    children(
      'FilmSubject',
      { filmId },
      film.subjects.map((person) => ({ personId: load.id('people', person) })),
    ),
    children(
      'FilmSource',
      { filmId },
      film.sources.map((source) => ({ sourceId: load.id('sources', source) })),
    ),
  ],
}
