interface Offer {
  value: string
  label: string
  lang?: string
}

/** What the registry offers to choose from. */
export interface ReportOffers {
  /** More than one only where the person speaks for more than one side or body. */
  speakers: readonly Offer[]
  outcomes: readonly Offer[]
  sources: readonly Offer[]
  meetings: readonly Offer[]
  correctable: readonly Offer[]
}

const lists = ['speakers', 'outcomes', 'sources', 'meetings', 'correctable'] as const

/**
 * The offers that a form without scripts brought along, for the answer that cannot ask the registry for them; null where it
 * brought none. They are only words on the page of whoever sent them: what was chosen is judged by its key.
 */
export function sentOffers(text: string | undefined): ReportOffers | null {
  const sent = parsed(text)
  if (typeof sent !== 'object' || sent === null) return null
  const [speakers, outcomes, sources, meetings, correctable] = lists.map((name) => offersOf(sent, name))
  return speakers && outcomes && sources && meetings && correctable
    ? { speakers, outcomes, sources, meetings, correctable }
    : null
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

function offersOf(sent: object, name: (typeof lists)[number]): Offer[] | null {
  const list: unknown = Object.hasOwn(sent, name) ? (sent as Record<string, unknown>)[name] : null
  return Array.isArray(list) && list.every(isOffer) ? list : null
}

function isOffer(item: unknown): item is Offer {
  if (typeof item !== 'object' || item === null) return false
  const { value, label, lang } = item as Record<string, unknown>
  return typeof value === 'string' && typeof label === 'string' && (lang === undefined || typeof lang === 'string')
}
