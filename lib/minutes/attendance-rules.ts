import { rangeOf } from '@/lib/agreements/partial-date-math'
import type { AttendanceRole } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'
import type { LocalizedText, RecordDocument } from '@/lib/records/record-shape'

/** A person at the meeting, with keys in place of ids. */
export interface RecordedAttendee {
  /** See `delegationName`. */
  delegation: string
  person: string
  role: AttendanceRole
  /** The office held that day, in the languages that have it. */
  office: LocalizedText
}

interface Delegation {
  body?: unknown
  country?: unknown
}

/** For whom a delegation stands, in one word: `bodies/KEY` or `countries/CODE`; empty where it stands for neither. */
export function delegationName({ body, country }: Delegation): string {
  if (typeof body === 'string') return `bodies/${body}`
  return typeof country === 'string' ? `countries/${country}` : ''
}

/** The key of the body for which a delegation of that name stands; null where it stands for none. */
export function bodyOf(delegation: string): string | null {
  const [kind, key = null] = delegation.split('/')
  return kind === 'bodies' ? key : null
}

/** Those who are in the record of a meeting, in its order, each once in a delegation. */
export function attendeesOf(document: RecordDocument): RecordedAttendee[] {
  const delegations = (document.delegations ?? []) as RecordDocument[]
  const attendees = new Map<string, RecordedAttendee>()
  for (const delegation of delegations)
    for (const { person, role, office } of (delegation.members ?? []) as RecordDocument[]) {
      const name = delegationName(delegation)
      const attendee = {
        ...{ delegation: name, person: String(person), role: role as AttendanceRole },
        office: (office ?? {}) as LocalizedText,
      }
      if (!attendees.has(`${name} ${person}`)) attendees.set(`${name} ${person}`, attendee)
    }
  return [...attendees.values()]
}

/**
 * The record of the meeting with those who were there by its minutes, in their order. Its delegations stay with what else is said of
 * them; those that it does not have come behind.
 */
export function withAttendance(document: RecordDocument, attendees: readonly RecordedAttendee[]): RecordDocument {
  const recorded = (document.delegations ?? []) as RecordDocument[]
  const names = new Set([...recorded.map(delegationName), ...attendees.map(({ delegation }) => delegation)])
  if (names.size === 0) return document
  return {
    ...document,
    delegations: [...names].map((name) => ({
      ...(recorded.find((delegation) => delegationName(delegation) === name) ?? named(name)),
      members: attendees
        .filter(({ delegation }) => delegation === name)
        .map(({ person, role, office }) => ({
          ...{ person, role },
          ...(Object.keys(office).length > 0 ? { office } : {}),
        })),
    })),
  }
}

function named(delegation: string): RecordDocument {
  const [kind, key] = delegation.split('/')
  if (!key) return { host: false }
  return kind === 'bodies' ? { host: false, body: key } : { host: false, country: key }
}

interface HeldOffice {
  bodyKey: string
  from: PartialDate
  to: PartialDate
}

/**
 * The office that a person held on a day: at the body that sent them, else at any other. Where dates leave it open whether an office
 * was still held the last one that may have been counts; null where none was.
 * @param day ISO day
 */
export function officeOn<Office extends HeldOffice>(
  offices: readonly Office[],
  day: string,
  bodyKey: string | null,
): Office | null {
  const held = offices.filter(({ from, to }) => {
    const [begin, end] = [rangeOf(from), rangeOf(to)]
    return (begin.from === null || begin.from <= day) && (end.to === null || day <= end.to)
  })
  const inOrder = held.toSorted((a, b) => ((rangeOf(a.from).from ?? '') < (rangeOf(b.from).from ?? '') ? 1 : -1))
  return inOrder.find((office) => office.bodyKey === bodyKey) ?? inOrder[0] ?? null
}
