import { OutcomeBodyRole, OutcomeKind } from '@/lib/generated/prisma/enums'
import { countedField, outcomeBreaches } from '@/lib/ledger/ledger-fields'
import { choice, list, name, prose, reference, references, remark, sources } from '@/lib/records/field-builders'
import { otherValueBreaches, otherValues } from '@/lib/records/other-value-field'
import type { RecordShape } from '@/lib/records/record-shape'

export const outcomeShape: RecordShape = {
  noun: 'outcomes',
  model: 'Outcome',
  key: 'typed',
  head: 'title',
  hasState: true,
  breaches: (document) => [...outcomeBreaches(document), ...otherValueBreaches(document)],
  groups: { counted: ['counted'] },
  texts: { model: 'OutcomeText', parent: 'outcomeId', kept: 'status' },
  fields: {
    title: name({ required: true }),
    kind: choice('outcomes.kind', OutcomeKind, { required: true }),
    date: {
      type: 'date',
      columns: { on: 'happenedOn', precision: 'datePrecision', printed: 'datePrinted', calendar: 'dateCalendar' },
    },
    period: name({ max: 200 }),
    place: name({ max: 200 }),
    country: reference('countries', 'countryCode'),
    description: prose(),
    toldByPerson: reference('people', 'toldByPersonId'),
    toldByBody: reference('bodies', 'toldByBodyId'),
    clauses: references('clauses', 'OutcomeClause', 'outcomeId', 'clauseId'),
    counted: countedField,
    bodies: list(
      'OutcomeBody',
      'outcomeId',
      {
        body: reference('bodies', 'bodyId', { required: true }),
        role: choice('outcomes.bodyRole', OutcomeBodyRole, { required: true }),
      },
      { unique: ['body'] },
    ),
    films: references('films', 'OutcomeFilm', 'outcomeId', 'filmId'),
    remark,
    otherValues: otherValues('outcomeId', ['title', 'kind', 'date', 'place', 'bodies', 'films']),
    sources: sources('OutcomeSource', 'outcomeId'),
  },
}
