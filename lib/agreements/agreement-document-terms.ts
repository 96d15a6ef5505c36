import type { PartialDate } from '@/lib/i18n/dates'
import type { Breach, DocumentDate, RecordDocument } from '@/lib/records/record-shape'
import { termBreaches } from './agreement-term-breaches'
import type { AgreementTerms, Delay, PartyTerms } from './agreement-terms'
import type { Span } from './day-math'

/** The terms of an agreement as its document says them; which agreement replaces it, only the registry knows. */
export function documentTerms(document: RecordDocument): AgreementTerms {
  const choice = <Word extends string>(name: string, initial: Word) => (document[name] ?? initial) as Word
  return {
    scope: choice('scope', 'bilateral'),
    stage: choice('stage', 'signed'),
    signed: dateOf(document.signed),
    entry: {
      rule: choice('entryRule', 'not_stated'),
      count: numberOf(document.entryCount),
      delay: delayOf(document, 'entryDelay', 'entryDelayUnit', 'entryOnMonthStart'),
      stated: dateOf(document.entry),
    },
    provisional: {
      rule: choice('provisionalRule', 'not_stated'),
      from: dateOf(document.provisionalFrom),
      to: dateOf(document.provisionalTo),
    },
    duration: choice('duration', 'not_stated'),
    initialTerm: spanOf(document.initialTerm, document.initialTermUnit),
    termEnds: dateOf(document.termEnds),
    renewal: choice('renewal', 'not_stated'),
    renewalTerm: spanOf(document.renewalTerm, document.renewalTermUnit),
    renewalLimit: numberOf(document.renewalLimit),
    notice: spanOf(document.noticePeriod, document.noticeUnit),
    denunciation: delayOf(document, 'denunciationPeriod', 'denunciationUnit', 'denunciationOnMonthStart'),
    suspension: { from: dateOf(document.suspendedFrom), to: dateOf(document.suspendedTo) },
    terminated: dateOf(document.terminated),
    replaced: null,
    survival: choice('survival', 'not_stated'),
    survivalPeriod: spanOf(document.survivalPeriod, document.survivalUnit),
    parties: ((document.parties ?? []) as RecordDocument[]).map(partyTerms),
  }
}

/** What contradicts or lacks something among the terms, beside the fields of the form. */
export function documentTermBreaches(document: RecordDocument): Breach[] {
  const units = Object.entries(spanUnits).flatMap(([length, unit]) =>
    (document[length] === undefined) === (document[unit] === undefined)
      ? []
      : [{ path: document[length] === undefined ? length : unit, code: 'missing' }],
  )
  const prevailing = document.prevailingLanguage
  const authentic = (document.authenticLanguages ?? []) as string[]
  const isForeign = typeof prevailing === 'string' && authentic.length > 0 && !authentic.includes(prevailing)
  return [
    ...units,
    ...(isForeign ? [{ path: 'prevailingLanguage', code: 'prevailingForeign' }] : []),
    ...termBreaches(documentTerms(document)).map(({ field, code, partyId }) => ({
      path: `${partyId === undefined ? '' : `parties.${partyId}.`}${field.replace(/On$/, '')}`,
      code: termCodes[code],
    })),
  ]
}

const termCodes = {
  missing: 'termMissing',
  unneeded: 'termUnneeded',
  tooMany: 'termTooMany',
  beforeBeginning: 'termTooEarly',
  tooLong: 'termTooLong',
} as const

const spanUnits = {
  entryDelay: 'entryDelayUnit',
  initialTerm: 'initialTermUnit',
  renewalTerm: 'renewalTermUnit',
  noticePeriod: 'noticeUnit',
  denunciationPeriod: 'denunciationUnit',
  survivalPeriod: 'survivalUnit',
}

function partyTerms(party: RecordDocument, index: number): PartyTerms {
  return {
    partyId: String(index),
    role: (party.role ?? 'party') as PartyTerms['role'],
    consented: dateOf(party.consented),
    notified: dateOf(party.notified),
    inForce: dateOf(party.inForce),
    withdrawalNotified: dateOf(party.withdrawalNotified),
    withdrawn: dateOf(party.withdrawal),
  }
}

function delayOf(document: RecordDocument, length: string, unit: string, monthStart: string): Delay {
  return { span: spanOf(document[length], document[unit]), onMonthStart: document[monthStart] === true }
}

function spanOf(count: RecordDocument[string] | undefined, unit: RecordDocument[string] | undefined): Span | null {
  return typeof count === 'number' && typeof unit === 'string' ? { count, unit: unit as Span['unit'] } : null
}

function numberOf(value: RecordDocument[string] | undefined): number | null {
  return typeof value === 'number' ? value : null
}

function dateOf(value: RecordDocument[string] | undefined): PartialDate {
  if (!value) return { precision: 'unknown' }
  const { date, precision, calendar } = value as DocumentDate
  return calendar && calendar !== 'gregorian' ? { date, precision, calendar: 'persian' } : { date, precision }
}
