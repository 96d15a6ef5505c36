import type { Load } from './load'
import { type NounRows, published } from './noun-rows'
import { dateColumns } from './record-dates'
import type { RecordOf } from './record-files'
import { type ChildRows, childId, children, inEveryLanguage } from './table-rows'

type Meeting = RecordOf<'meetings'>

export const meetingRows: NounRows<'meetings', Meeting> = {
  row(meeting, load) {
    const starts = dateColumns(meeting.starts)
    const ends = meeting.ends ? dateColumns(meeting.ends) : null
    return {
      ...published,
      kind: meeting.kind,
      format: meeting.format,
      meetingState: meeting.state,
      ordinal: meeting.ordinal ?? null,
      startsOn: starts.on,
      startsPrecision: starts.precision,
      startsPrinted: starts.printed,
      endsOn: ends?.on ?? null,
      endsPrecision: ends?.precision ?? null,
      countryCode: meeting.country ?? null,
      hostBodyId: load.idOrNull('bodies', meeting.hostBody),
      occasionBodyId: load.idOrNull('bodies', meeting.occasion),
    }
  },
  children: (meeting, meetingId, load) => [
    children(
      'MeetingText',
      { meetingId },
      inEveryLanguage((locale) => ({
        title: meeting.title[locale],
        place: meeting.place?.[locale] ?? null,
        dateNote: meeting.dateNote?.[locale] ?? null,
        summary: meeting.summary[locale],
        remark: meeting.remark?.[locale] ?? null,
      })),
    ),
    children(
      'MeetingAgreement',
      { meetingId },
      meeting.agreements.map((key) => ({ agreementId: load.id('agreements', key) })),
    ),
    children(
      'MeetingSource',
      { meetingId },
      meeting.sources.map((source) => ({ sourceId: load.id('sources', source) })),
    ),
    ...delegationRows(meeting, meetingId, load),
    ...agendaRows(meeting, meetingId),
    ...statementRows(meeting, meetingId, load),
  ],
}

function delegationRows(meeting: Meeting, meetingId: string, load: Load): ChildRows[] {
  const delegations = meeting.delegations.map((delegation, index) => {
    const id = childId(meetingId, 'delegation', index)
    const members = delegation.members.map((member, place) => ({
      member,
      position: place + 1,
      id: childId(id, 'member', place),
    }))
    return { delegation, members, position: index + 1, id }
  })
  return [
    children(
      'Delegation',
      { meetingId },
      delegations.map(({ id, position, delegation: { body, country, host } }) => ({
        id,
        position,
        bodyId: load.idOrNull('bodies', body),
        countryCode: country ?? null,
        host,
      })),
    ),
    ...delegations.map(({ id, members }) =>
      children(
        'DelegationMember',
        { delegationId: id },
        members.map(({ id, position, member: { person, role } }) => ({
          id,
          position,
          personId: load.id('people', person),
          role,
        })),
      ),
    ),
    ...delegations
      .flatMap(({ members }) => members)
      .map(({ id, member: { office } }) =>
        children(
          'DelegationMemberText',
          { memberId: id },
          office ? inEveryLanguage((locale) => ({ office: office[locale] })) : [],
        ),
      ),
  ]
}

function agendaRows(meeting: Meeting, meetingId: string): ChildRows[] {
  const agenda = meeting.agenda.map((title, index) => ({
    title,
    position: index + 1,
    id: childId(meetingId, 'agenda', index),
  }))
  return [
    children(
      'AgendaItem',
      { meetingId },
      agenda.map(({ id, position }) => ({ id, position })),
    ),
    ...agenda.map(({ id, title }) =>
      children(
        'AgendaItemText',
        { itemId: id },
        inEveryLanguage((locale) => ({ title: title[locale] })),
      ),
    ),
  ]
}

function statementRows(meeting: Meeting, meetingId: string, load: Load): ChildRows[] {
  const statements = meeting.statements.map((statement, index) => ({
    statement,
    position: index + 1,
    id: childId(meetingId, 'statement', statement.key),
  }))
  return [
    children(
      'Decision',
      { meetingId },
      statements.map(({ id, position, statement }) => {
        const due = dateColumns(statement.due)
        return {
          id,
          position,
          key: statement.key,
          kind: statement.kind,
          speakerId: load.idOrNull('people', statement.speaker),
          speakerBodyId: load.idOrNull('bodies', statement.speakerBody),
          dueOn: due.on,
          duePrecision: due.precision,
          decisionState: statement.state,
          sourceId: load.id('sources', statement.source),
        }
      }),
    ),
    ...statements.flatMap(({ id: decisionId, statement }) => [
      children(
        'DecisionText',
        { decisionId },
        inEveryLanguage((locale) => ({ text: statement.text[locale] })),
      ),
      children(
        'DecisionClause',
        { decisionId },
        statement.clauses.map((clause) => ({ clauseId: load.id('clauses', clause) })),
      ),
      children(
        'DecisionInitiative',
        { decisionId },
        statement.initiatives.map((key) => ({ initiativeId: load.id('initiatives', key) })),
      ),
      children(
        'DecisionFilm',
        { decisionId },
        statement.films.map((film) => ({ filmId: load.id('films', film) })),
      ),
      children(
        'DecisionOwner',
        { decisionId },
        statement.owners.map((body) => ({ bodyId: load.id('bodies', body) })),
      ),
    ]),
  ]
}
