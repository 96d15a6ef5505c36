import { ClauseNature, ObligationStrength, Obliged, ReportingRhythm } from '@/lib/generated/prisma/enums'
import { ledgerBreaches, ledgerFields } from '@/lib/ledger/ledger-fields'
import {
  choice,
  date,
  line,
  list,
  name,
  number,
  prose,
  reference,
  references,
  remark,
} from '@/lib/records/field-builders'
import { otherValueBreaches, otherValues } from '@/lib/records/other-value-field'
import type { Breach, RecordDocument, RecordShape } from '@/lib/records/record-shape'

/** The party that is obliged is named exactly where one party is obliged; on final provisions nobody reports. */
function clauseBreaches({ obliged, obligedParty, nature, reportingRhythm }: RecordDocument): Breach[] {
  return [
    ...((obliged === 'one_party') === (obligedParty !== undefined)
      ? []
      : [{ path: 'obligedParty', code: 'obligedParty' }]),
    ...(nature === 'final_provision' && reportingRhythm !== undefined
      ? [{ path: 'reportingRhythm', code: 'rhythmOfFinal' }]
      : []),
  ]
}

export const clauseShape: RecordShape = {
  noun: 'clauses',
  model: 'Clause',
  key: 'derived',
  head: 'heading',
  hasState: true,
  breaches: (document) => [...clauseBreaches(document), ...ledgerBreaches(document), ...otherValueBreaches(document)],
  groups: { ledger: Object.keys(ledgerFields) },
  texts: { model: 'ClauseText', parent: 'clauseId', kept: 'revised' },
  fields: {
    agreement: reference('agreements', 'agreementId', { required: true }),
    number: number(1, 9999, { required: true }),
    printedNumber: line(40, { form: 'printed' }),
    position: number(1, 9999, { required: true }),
    parent: reference('clauses', 'parentId'),
    heading: name({ required: true }),
    text: prose({ required: true, max: 20_000 }),
    nature: choice('clauses.nature', ClauseNature, { required: true, initial: 'not_stated' }),
    strength: choice('clauses.strength', ObligationStrength, { required: true, initial: 'not_stated' }),
    obliged: choice('clauses.obliged', Obliged, { required: true, initial: 'not_stated' }),
    obligedParty: { type: 'party', column: 'obligedPartyId' },
    due: date('due'),
    reportingRhythm: choice('rhythm.every', ReportingRhythm),
    ...ledgerFields,
    themes: references('themes', 'ClauseTheme', 'clauseId', 'themeId'),
    responsible: list(
      'ClauseResponsible',
      'clauseId',
      {
        party: { type: 'party', column: 'partyId', required: true },
        body: reference('bodies', 'bodyId', { required: true }),
      },
      { unique: ['party'], repeatsAgreement: true },
    ),
    films: references('films', 'FilmClause', 'clauseId', 'filmId'),
    otherValues: otherValues('clauseId', ['heading', 'text', 'due', 'obliged', 'responsible']),
    remark,
    source: reference('sources', 'sourceId', { required: true }),
  },
}
