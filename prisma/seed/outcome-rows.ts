import { type NounRows, published } from './noun-rows'
import { dateColumns } from './record-dates'
import type { RecordOf } from './record-files'
import { children, inEveryLanguage } from './table-rows'

export const outcomeRows: NounRows<'outcomes', RecordOf<'outcomes'>> = {
  row(outcome, load) {
    const day = dateColumns(outcome.date)
    return {
      ...published,
      kind: outcome.kind,
      happenedOn: day.on,
      datePrecision: day.precision,
      datePrinted: day.printed,
      countryCode: outcome.country ?? null,
      toldByPersonId: load.idOrNull('people', outcome.toldByPerson),
      toldByBodyId: load.idOrNull('bodies', outcome.toldByBody),
    }
  },
  children: (outcome, outcomeId, load) => [
    children(
      'OutcomeText',
      { outcomeId },
      inEveryLanguage((locale) => ({
        title: outcome.title[locale],
        description: outcome.description[locale],
        place: outcome.place?.[locale] ?? null,
        period: outcome.period?.[locale] ?? null,
        remark: outcome.remark?.[locale] ?? null,
      })),
    ),
    children(
      'OutcomeClause',
      { outcomeId },
      outcome.clauses.map((clause) => ({ clauseId: load.id('clauses', clause) })),
    ),
    children(
      'OutcomeBody',
      { outcomeId },
      outcome.bodies.map(({ body, role }) => ({ bodyId: load.id('bodies', body), role })),
    ),
    children(
      'OutcomeFilm',
      { outcomeId },
      outcome.films.map((film) => ({ filmId: load.id('films', film) })),
    ),
    children(
      'OutcomeSource',
      { outcomeId },
      outcome.sources.map((source) => ({ sourceId: load.id('sources', source) })),
    ),
  ],
}
