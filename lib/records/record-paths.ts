import { paths } from '@/lib/paths'
import { agreementOfClause } from '@/lib/records/clause-key'
import type { RecordNoun } from './record-shape'

/** The public page on which a record stands; null for kinds that have none. */
export function recordPath(noun: RecordNoun, key: string): string | null {
  const clause = /^(.+)-(\d+)$/.exec(key)
  switch (noun) {
    case 'countries':
      return paths.country(key)
    case 'themes':
    case 'obstacles':
      return null
    case 'sources':
      return paths.source(key)
    case 'bodies':
      return paths.body(key)
    case 'people':
      return paths.person(key)
    case 'films':
      return paths.film(key)
    case 'agreements':
      return paths.agreement(key)
    case 'clauses':
      return clause?.[1] ? paths.clause(clause[1], Number(clause[2])) : null
    case 'initiatives':
      return paths.initiative(key)
    case 'meetings':
      return paths.meeting(key)
    case 'outcomes':
      return paths.outcome(key)
    case 'funding':
      return paths.instrument(key)
  }
}

/** The history of a record; null for kinds that have no place of their own. Records of a list have it below the list. */
export function historyPath(noun: RecordNoun, key: string, page?: number): string | null {
  const own = recordPath(noun, key)
  return own && paths.history(own.replace('#', '/'), page)
}

/** The pages that say most of a record: its own, those of its agreement, and the list of its kind. */
export function recordPaths(noun: RecordNoun, key: string): string[] {
  const own = recordPath(noun, key)?.split('#')[0]
  const lists: Partial<Record<RecordNoun, string>> = {
    countries: paths.countries(),
    bodies: paths.bodies(),
    people: paths.people(),
    films: paths.films(),
    agreements: paths.agreements(),
    meetings: paths.meetings(),
    outcomes: paths.outcomes(),
    initiatives: paths.initiatives(),
    funding: paths.funding(),
    obstacles: paths.obstacles(),
  }
  const agreement = noun === 'clauses' ? agreementOfClause(key) : noun === 'agreements' ? key : undefined
  const ofAgreement = agreement === undefined ? [] : [paths.agreement(agreement), paths.agreementText(agreement)]
  const histories = [historyPath(noun, key), agreement === undefined ? null : historyPath('agreements', agreement)]
  return [...new Set([own, ...ofAgreement, lists[noun], ...histories])].filter(
    (path) => path !== undefined && path !== null,
  )
}
