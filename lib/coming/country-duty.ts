import type { ComingEvent } from './coming-event'

interface Country {
  code: string
  /** The keys of the agreements to which its bodies are parties. */
  agreements: ReadonlySet<string>
  /** The keys of its bodies. */
  bodies: ReadonlySet<string>
}

/**
 * Whether a country has to do with what is to come: the report of its own side and not that of another; what is decided under its
 * agreements or asked of its bodies; everything else under its agreements.
 */
export function isDutyOf(event: ComingEvent, { code, agreements, bodies }: Country): boolean {
  if (event.kind === 'report') return event.party.country === code
  if (event.kind === 'decision' && event.owners.some(({ key }) => bodies.has(key))) return true
  return event.agreements.some((key) => agreements.has(key))
}
