import { agreementOf, decisionsCarriedOut, resolutionOf } from './decision-checks'
import { keptDate } from './kept-dates'
import type { Check } from './record-checks'
import { isEndBeforeStart } from './record-dates'
import type { DataFile, RecordOf } from './record-files'

/** For each kind of record: that everything it names is there, that no list names a thing twice, and that spans of time run forwards. */
export const referenceChecks: { [File in DataFile]: (record: RecordOf<File>, check: Check) => void } = {
  countries() {},

  themes() {},

  sources(source, check) {
    keptDate(['published'], source.published, ['printed'], check)
  },

  bodies(body, check) {
    check.refers(['country'], 'countries', body.country)
    check.refers(['parent'], 'bodies', body.parent)
    if (isOwnAncestor(body, check)) check.fault(['parent'], 'the body would stand above itself')
    printedNames(body.printed, check)
    check.refersToAll(['sources'], 'sources', body.sources)
  },

  people(person, check) {
    printedNames(person.printed, check)
    for (const [index, office] of person.offices.entries()) {
      check.refers(['offices', index, 'body'], 'bodies', office.body)
      check.refers(['offices', index, 'source'], 'sources', office.source)
      keptDate(['offices', index, 'from'], office.from, [], check)
      keptDate(['offices', index, 'to'], office.to, [], check)
      if (isEndBeforeStart(office.from, office.to)) check.fault(['offices', index, 'to'], 'ends before it begins')
    }
    check.refersToAll(['sources'], 'sources', person.sources)
  },

  agreements(agreement, check) {
    check.refers(['frameworkBody'], 'bodies', agreement.frameworkBody)
    check.refers(['occasion'], 'bodies', agreement.occasion)
    check.refersToAll(['sources'], 'sources', agreement.sources)
    for (const [index, party] of agreement.parties.entries()) {
      check.refers(['parties', index, 'body'], 'bodies', party.body)
      check.unique(
        ['parties', index, 'authorities'],
        party.authorities.map(({ body }) => body),
      )
      for (const [place, authority] of party.authorities.entries()) {
        check.refers(['parties', index, 'authorities', place, 'body'], 'bodies', authority.body)
      }
    }
    check.unique(
      ['links'],
      agreement.links.map(({ to, kind }) => `${kind} ${to}`),
    )
    for (const [index, link] of agreement.links.entries()) {
      check.refers(['links', index, 'to'], 'agreements', link.to)
      if (link.to === agreement.key) check.fault(['links', index, 'to'], 'the agreement is linked to itself')
    }
    for (const [index, clause] of agreement.clauses.entries()) {
      check.refersToAll(['clauses', index, 'themes'], 'themes', clause.themes)
      check.refersToAll(['clauses', index, 'films'], 'films', clause.films)
      check.refers(['clauses', index, 'source'], 'sources', clause.source)
      keptDate(['clauses', index, 'due'], clause.due, [], check)
      for (const [place, report] of clause.reports.entries()) {
        const path = ['clauses', index, 'reports', place]
        keptDate([...path, 'asOf'], report.asOf, [], check)
        check.refers([...path, 'meeting'], 'meetings', report.meeting)
        check.refers([...path, 'source'], 'sources', report.source)
        for (const [row, evidence] of report.evidence.entries()) {
          if ('outcome' in evidence) check.refers([...path, 'evidence', row, 'outcome'], 'outcomes', evidence.outcome)
          if ('source' in evidence) check.refers([...path, 'evidence', row, 'source'], 'sources', evidence.source)
        }
      }
    }
  },

  meetings(meeting, check) {
    check.refers(['country'], 'countries', meeting.country)
    check.refers(['hostBody'], 'bodies', meeting.hostBody)
    check.refers(['occasion'], 'bodies', meeting.occasion)
    check.refersToAll(['agreements'], 'agreements', meeting.agreements)
    check.refersToAll(['sources'], 'sources', meeting.sources)
    if (meeting.ends && meeting.ends !== 'unknown' && meeting.starts === 'unknown')
      check.fault(['ends'], 'ends on a known day and begins on an unknown one')
    if (meeting.ends && isEndBeforeStart(meeting.starts, meeting.ends)) check.fault(['ends'], 'ends before it begins')
    keptDate(['starts'], meeting.starts, ['printed'], check)
    keptDate(['ends'], meeting.ends, [], check)
    for (const [index, delegation] of meeting.delegations.entries()) {
      const path = ['delegations', index]
      check.refers([...path, 'body'], 'bodies', delegation.body)
      check.refers([...path, 'country'], 'countries', delegation.country)
      if (delegation.body && delegation.country) check.fault(path, 'stands for a body or for a country, not for both')
      check.unique(
        [...path, 'members'],
        delegation.members.map(({ person }) => person),
      )
      for (const [place, member] of delegation.members.entries())
        check.refers([...path, 'members', place, 'person'], 'people', member.person)
    }
    check.unique(
      ['statements'],
      meeting.statements.map(({ key }) => key),
    )
    for (const [index, statement] of meeting.statements.entries()) {
      const path = ['statements', index]
      keptDate([...path, 'due'], statement.due, [], check)
      check.refers([...path, 'speaker'], 'people', statement.speaker)
      check.refers([...path, 'speakerBody'], 'bodies', statement.speakerBody)
      check.refers([...path, 'source'], 'sources', statement.source)
      check.refersToAll([...path, 'clauses'], 'clauses', statement.clauses)
      check.refersToAll([...path, 'initiatives'], 'initiatives', statement.initiatives)
      check.refersToAll([...path, 'films'], 'films', statement.films)
      check.refersToAll([...path, 'owners'], 'bodies', statement.owners)
    }
  },

  outcomes(outcome, check) {
    check.refers(['country'], 'countries', outcome.country)
    keptDate(['date'], outcome.date, ['printed'], check)
    check.refers(['toldByPerson'], 'people', outcome.toldByPerson)
    check.refers(['toldByBody'], 'bodies', outcome.toldByBody)
    check.refersToAll(['clauses'], 'clauses', outcome.clauses)
    decisionsCarriedOut(outcome, check)
    check.refersToAll(['films'], 'films', outcome.films)
    check.refersToAll(['sources'], 'sources', outcome.sources)
    check.unique(
      ['bodies'],
      outcome.bodies.map(({ body }) => body),
    )
    for (const [index, { body }] of outcome.bodies.entries()) check.refers(['bodies', index, 'body'], 'bodies', body)
  },

  films(film, check) {
    check.unique(
      ['countries'],
      film.countries.map(({ country }) => country),
    )
    for (const [index, { country }] of film.countries.entries())
      check.refers(['countries', index, 'country'], 'countries', country)
    check.unique(
      ['bodies'],
      film.bodies.map(({ body, role }) => `${body} ${role}`),
    )
    for (const [index, { body }] of film.bodies.entries()) check.refers(['bodies', index, 'body'], 'bodies', body)
    check.refersToAll(['subjects'], 'people', film.subjects)
    check.refersToAll(['sources'], 'sources', film.sources)
  },

  initiatives(initiative, check) {
    printedNames(initiative.printed, check)
    check.refers(['proposedBy'], 'people', initiative.proposedBy)
    check.refersToAll(['countries'], 'countries', initiative.countries)
    check.refersToAll(['agreements'], 'agreements', initiative.agreements)
    check.refersToAll(['sources'], 'sources', initiative.sources)
  },

  funding(instrument, check) {
    keptDate(['approved'], instrument.approved, ['printed'], check)
    check.refers(['holder'], 'bodies', instrument.holder)
    check.refers(['approvedBy'], 'people', instrument.approvedBy)
    check.refersToAll(['sources'], 'sources', instrument.sources)
  },

  obstacles(obstacle, check) {
    check.refers(['agreement'], 'agreements', obstacle.agreement)
    check.refers(['clause'], 'clauses', obstacle.clause)
    check.refers(['speaker'], 'people', obstacle.speaker)
    check.refers(['meeting'], 'meetings', obstacle.meeting)
    check.refers(['source'], 'sources', obstacle.source)
    resolutionOf(obstacle, check)
    if (obstacle.clause && agreementOf(obstacle.clause) !== obstacle.agreement) {
      check.fault(['clause'], `"${obstacle.clause}" is no clause of ${obstacle.agreement}`)
    }
  },
}

function printedNames(names: RecordOf<'bodies'>['printed'], check: Check): void {
  check.unique(
    ['printed'],
    names.map(({ printed, source }) => `${printed} (${source})`),
  )
  for (const [index, { source }] of names.entries()) check.refers(['printed', index, 'source'], 'sources', source)
}

function isOwnAncestor(body: RecordOf<'bodies'>, { registry }: Check): boolean {
  const above = new Set<string>()
  let parent = body.parent
  while (parent && !above.has(parent)) {
    above.add(parent)
    parent = registry.bodies.find(({ key }) => key === parent)?.parent
  }
  return above.has(body.key)
}
