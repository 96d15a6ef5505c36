import { OutcomeBodyRole, OutcomeKind } from '@/lib/generated/prisma/enums'
import { countedField, outcomeBreaches } from '@/lib/ledger/ledger-fields'
import { choice, line, list, name, prose, reference, references, remark, sources } from '@/lib/records/field-builders'
import { otherValueBreaches, otherValues } from '@/lib/records/other-value-field'
import type { Breach, RecordDocument, RecordShape } from '@/lib/records/record-shape'

/** What the outcome carries out of what was decided at a meeting: only where a source says so. */
const decisions = list(
  'OutcomeDecision',
  'outcomeId',
  {
    meeting: reference('meetings', 'meetingId', { required: true }),
    decision: line(80, { form: 'key', required: true, column: 'decisionKey' }),
  },
  { unique: ['meeting', 'decision'] },
)

/** A decision is carried out under an agreement: that of a clause of the outcome. */
function decisionBreaches({ clauses, decisions }: RecordDocument): Breach[] {
  return decisions !== undefined && clauses === undefined ? [{ path: 'clauses', code: 'missing' }] : []
}

export const outcomeShape: RecordShape = {
  noun: 'outcomes',
  model: 'Outcome',
  key: 'typed',
  head: 'title',
  hasState: true,
  breaches: (document) => [
    ...outcomeBreaches(document),
    ...decisionBreaches(document),
    ...otherValueBreaches(document),
  ],
  groups: { counted: ['counted'], carriedOut: ['decisions'] },
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
    decisions,
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
