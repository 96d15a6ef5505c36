import type { Locale } from '@/lib/i18n/locales'
import { textFieldName } from './report-fields'
import type { ReportableStatus } from './status-order'

/** What shows that it is so: a record of the registry by its key, or an address. */
export type Evidence = { kind: 'outcome' | 'source'; key: string } | { kind: 'url'; url: string }

/** What the words of a report and the day alone can break. */
export type FormRule =
  | 'statusMissing'
  | 'asOfInFuture'
  | 'noteMissing'
  | 'noteMissingHere'
  | 'obstacleMissing'
  | 'evidenceMissing'

/** What only the records can tell. */
export type RecordRule =
  | 'speakerMissing'
  | 'evidenceUnknown'
  | 'correctsUnknown'
  | 'letterUnknown'
  | 'meetingUnknown'
  | 'draftChanged'

export type ReportRule = FormRule | RecordRule

/** The field of the form that each rule is about which only the records can tell. */
export const fieldOfRule: Record<RecordRule, string> = {
  speakerMissing: 'speaker',
  evidenceUnknown: 'evidence',
  correctsUnknown: 'corrects',
  letterUnknown: 'letter',
  meetingUnknown: 'meeting',
  draftChanged: 'form',
}

/** A report as far as it could be read. */
interface Said {
  /** Of the page: what may be written in any language is missed in this one. */
  locale: Locale
  status: ReportableStatus | null
  /** ISO day; null where the date is none. */
  asOf: string | null
  texts: readonly { locale: Locale; note: string; obstacle: string | null }[]
  evidence: readonly Evidence[]
}

/**
 * Every rule that a report breaks by its own words, with the field of the form that is to be mended.
 * @param today ISO day by Greenwich
 */
export function reportBreaches(
  { locale, status, asOf, texts, evidence }: Said,
  today: string,
): { rule: FormRule; field: string }[] {
  const breaches: { rule: FormRule; field: string }[] = []
  const add = (rule: FormRule, field: string) => breaches.push({ rule, field })

  if (status === null) add('statusMissing', 'status')
  if (asOf !== null && asOf > today) add('asOfInFuture', 'asOf')
  if (texts.length === 0) add('noteMissing', textFieldName('note', locale))
  for (const text of texts) if (text.note === '') add('noteMissingHere', textFieldName('note', text.locale))
  // The definition of the status promises that the obstacle is named.
  if (status === 'blocked' && texts.every(({ obstacle }) => !obstacle))
    add('obstacleMissing', textFieldName('obstacle', locale))
  if (status === 'fulfilled' && evidence.length === 0) add('evidenceMissing', 'evidence')
  return breaches
}

/** A party as far as speaking for it is concerned. */
interface SpeakingParty {
  id: string
  body: { id: string; key: string }
  authorities: readonly { body: { id: string; key: string } }[]
}

export interface Speaker {
  partyId: string
  partyKey: string
  bodyId: string
  bodyKey: string
}

/** Everybody who may speak for a side: the party itself, and the authorities that its row names. */
export function allSpeakers(parties: readonly SpeakingParty[]): Speaker[] {
  return parties.flatMap((party) => {
    const bodies = [party.body, ...party.authorities.map(({ body }) => body)]
    return bodies
      .filter((body, index) => bodies.findIndex(({ id }) => id === body.id) === index)
      .map((body) => ({ partyId: party.id, partyKey: party.body.key, bodyId: body.id, bodyKey: body.key }))
  })
}

/** For which sides, and as which body, an official may speak. */
export function speakersOf({
  parties,
  bodyIds,
}: {
  parties: readonly SpeakingParty[]
  bodyIds: readonly string[]
}): Speaker[] {
  return allSpeakers(parties).filter(({ bodyId }) => bodyIds.includes(bodyId))
}
