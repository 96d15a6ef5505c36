import {
  AttendanceRole,
  DecisionKind,
  DecisionState,
  MeetingFormat,
  MeetingKind,
  MeetingState,
} from '@/lib/generated/prisma/enums'
import { isEndBeforeStart } from '@/lib/records/document-dates'
import {
  choice,
  date,
  flag,
  line,
  list,
  name,
  number,
  prose,
  reference,
  references,
  remark,
  sources,
} from '@/lib/records/field-builders'
import { otherValueBreaches, otherValues } from '@/lib/records/other-value-field'
import type { Breach, DocumentDate, RecordDocument, RecordShape } from '@/lib/records/record-shape'

const members = list(
  'DelegationMember',
  'delegationId',
  {
    person: reference('people', 'personId', { required: true }),
    role: choice('meetings.role', AttendanceRole, { required: true }),
    /** The office then held, as the source gives it. */
    office: name(),
  },
  {
    place: 'member',
    position: 'position',
    unique: ['person'],
    texts: { model: 'DelegationMemberText', parent: 'memberId', kept: 'plain' },
  },
)

const delegations = list(
  'Delegation',
  'meetingId',
  {
    body: reference('bodies', 'bodyId'),
    country: reference('countries', 'countryCode'),
    host: flag(false),
    members,
  },
  { place: 'delegation', position: 'position', unique: [] },
)

const statements = list(
  'Decision',
  'meetingId',
  {
    key: line(80, { required: true, form: 'key' }),
    kind: choice('meetings.statement', DecisionKind, { required: true }),
    text: prose({ required: true }),
    speaker: reference('people', 'speakerId'),
    speakerBody: reference('bodies', 'speakerBodyId'),
    clauses: references('clauses', 'DecisionClause', 'decisionId', 'clauseId'),
    initiatives: references('initiatives', 'DecisionInitiative', 'decisionId', 'initiativeId'),
    films: references('films', 'DecisionFilm', 'decisionId', 'filmId'),
    /** Only where the source names who is to act. */
    owners: references('bodies', 'DecisionOwner', 'decisionId', 'bodyId'),
    due: date('due'),
    state: choice('meetings.statementState', DecisionState, { required: true, column: 'decisionState' }),
    source: reference('sources', 'sourceId', { required: true }),
  },
  {
    place: 'statement',
    position: 'position',
    unique: ['key'],
    texts: { model: 'DecisionText', parent: 'decisionId', kept: 'status' },
  },
)

function meetingBreaches(document: RecordDocument): Breach[] {
  const [starts, ends] = [document.starts, document.ends] as (DocumentDate | undefined)[]
  const delegations = (document.delegations ?? []) as RecordDocument[]
  return [
    ...(ends && !starts ? [{ path: 'starts', code: 'startMissing' }] : []),
    ...(isEndBeforeStart(starts, ends) ? [{ path: 'ends', code: 'endsBeforeStart' }] : []),
    // A delegation stands for a body or for a country, not for both.
    ...delegations.flatMap(({ body, country }, index) =>
      body && country ? [{ path: `delegations.${index}.country`, code: 'bodyOrCountry' }] : [],
    ),
  ]
}

export const meetingShape: RecordShape = {
  noun: 'meetings',
  model: 'Meeting',
  key: 'typed',
  head: 'title',
  hasState: true,
  breaches: (document) => [...meetingBreaches(document), ...otherValueBreaches(document)],
  texts: { model: 'MeetingText', parent: 'meetingId', kept: 'status' },
  fields: {
    title: name({ required: true }),
    kind: choice('meetings.kind', MeetingKind, { required: true }),
    format: choice('meetings.format', MeetingFormat, { required: true, initial: 'not_stated' }),
    state: choice('meetings.state', MeetingState, { required: true, initial: 'held', column: 'meetingState' }),
    ordinal: number(1, 999),
    starts: date('starts', 'printed'),
    ends: date('ends'),
    dateNote: name(),
    place: name({ max: 200 }),
    country: reference('countries', 'countryCode'),
    hostBody: reference('bodies', 'hostBodyId'),
    occasion: reference('bodies', 'occasionBodyId'),
    agreements: references('agreements', 'MeetingAgreement', 'meetingId', 'agreementId'),
    summary: prose(),
    agenda: list(
      'AgendaItem',
      'meetingId',
      { title: name({ required: true }) },
      {
        place: 'agenda',
        position: 'position',
        unique: [],
        texts: { model: 'AgendaItemText', parent: 'itemId', kept: 'plain' },
      },
    ),
    delegations,
    statements,
    nextMeeting: reference('meetings', 'nextMeetingId'),
    remark,
    otherValues: otherValues('meetingId', [
      'title',
      'kind',
      'format',
      'starts',
      'ends',
      'place',
      'hostBody',
      'delegations',
    ]),
    sources: sources('MeetingSource', 'meetingId'),
  },
}
