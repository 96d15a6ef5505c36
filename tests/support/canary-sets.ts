import { locales } from '@/lib/i18n/locales'
import type { RecordNoun } from '@/lib/records/record-shape'
import { canaryMark } from './canary-words'
import { keyIn, type RecordSet } from './shape-records'

/** Published, with nothing to hide: what the others refer to. */
export const base: RecordSet = {
  prefix: 'base',
  country: 'xa',
  isBare: true,
  required: ['kk'],
  optional: [],
  other: (noun) => keyIn(base, noun),
  secondParty: 'ir-cinema-org',
}

const full = { isBare: false, required: locales, optional: locales, secondParty: 'base-bodies', country: 'xa' } as const

/** Countries and themes are there for everybody as soon as they are saved. */
export function isAlwaysShown(noun: RecordNoun): boolean {
  return noun === 'countries' || noun === 'themes'
}

/** Published, and withdrawn in the end. */
export const gone: RecordSet = { ...full, prefix: `${canaryMark}-gone`, other: (noun) => keyIn(base, noun) }

/** Published, and refers to what is withdrawn. Its own words are there to be found. */
export const shown: RecordSet = {
  ...full,
  prefix: 'shown',
  other: (noun) => keyIn(isAlwaysShown(noun) ? base : gone, noun),
}

/** In the tables of records and not published: what an earlier or later version of the registry may leave there. */
export const hidden: RecordSet = {
  ...full,
  prefix: `${canaryMark}-hidden`,
  other: (noun) => published[noun] ?? keyIn(base, noun),
}

/** Records with pages of their own and much on them: what would show if anything that is hidden could be reached from them. */
const published: Partial<Record<RecordNoun, string>> = {
  bodies: 'ir-farabi',
  people: 'mohammad-khazaei',
  sources: 's4',
  films: 'winners',
  agreements: 'ir-ru',
  clauses: 'ir-ru-2',
  outcomes: 'kazan-prizes',
  meetings: 'ir-ru-online-2',
}

/** Of the calendar of somebody who speaks for the bodies of the public sets. */
export const calendarSecret = 'calendar-of-an-official'.padEnd(43, '-')
