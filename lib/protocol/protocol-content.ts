import { isUndated } from '@/lib/meetings/meeting-date'
import type { ProtocolChoice } from './protocol-address'
import { protocolRows } from './protocol-rows'
import { inOrderOfSides, sidesThatSign } from './protocol-sides'
import type { ProtocolContent, ProtocolSignature, ProtocolSource } from './protocol-types'
import { datesText } from './protocol-words'

/**
 * The protocol of a meeting. In a side's own copy that side is named first wherever sides are named and signs first, as is the
 * custom of treaties (alternat); what was said keeps its order.
 * @param sources the language of the page first
 * @returns null where the copy is of a side that was not there
 */
export function protocolContent(
  sources: readonly [ProtocolSource, ...ProtocolSource[]],
  copy: ProtocolChoice['copy'],
  hasMinutes: boolean,
): ProtocolContent | null {
  const [{ meeting, locale, t }] = sources
  if (copy !== null && !sidesThatSign(meeting).some(({ key }) => key === copy)) return null
  // Where no delegation is recorded, a language has the sides by their names in its own alphabet.
  const order = meeting.states.map(({ key }) => key)
  const ordered = sources.map((source) => ({ ...source, meeting: inOrderOfSides(source.meeting, order, copy) }))
  return {
    languages: sources.map(({ locale }) => locale),
    heads: ordered.map((source) => headOf(source, copy)),
    running: {
      title: t('protocol.title'),
      date: isUndated(meeting) ? null : datesText(meeting, locale),
      reference: meeting.key,
    },
    rows: protocolRows(ordered, hasMinutes),
    signatures: signaturesOf(ordered),
    captions: sources.map(({ locale, t }) => ({
      lang: locale,
      title: t('protocol.signatures'),
      signature: t('protocol.signature'),
      name: t('protocol.nameAndOffice'),
      date: t('protocol.signedOn'),
    })),
    pageNumber: t('protocol.page', { page: '{page}', pages: '{pages}' }),
  }
}

function headOf({ meeting, locale, t }: ProtocolSource, copy: string | null): ProtocolContent['heads'][number] {
  const own = meeting.states.find(({ key }) => key === copy)
  return {
    lang: locale,
    title: t('protocol.title'),
    copy: own ? t('protocol.copyOf', { side: own.name }) : null,
    meeting: { text: meeting.title, lang: meeting.titleLocale },
  }
}

function signaturesOf(sources: readonly ProtocolSource[]): ProtocolSignature[] {
  const [first] = sources
  return sidesThatSign(first?.meeting ?? { states: [] }).map(({ key }) => ({
    cells: sources.flatMap(({ locale, meeting }) => {
      const side = meeting.states.find((state) => state.key === key)
      if (!side) return []
      const members = meeting.delegations
        .filter((delegation) => delegation.side === key)
        .flatMap(({ members }) => members)
      return {
        lang: locale,
        side: { text: side.name, lang: side.locale },
        heads: members
          .filter(({ role }) => role === 'head')
          .map(({ name, locale: lang, office }) => ({ name: { text: name, lang }, office })),
      }
    }),
  }))
}
