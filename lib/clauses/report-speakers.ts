import 'server-only'
import { partiesSelect } from '@/lib/agreements/party-select'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { named, namedLink } from '@/lib/records/named-link'
import { speakingSelect } from './clause-desk-select'
import type { Speaker } from './report-rules'

/** The parties of an agreement with who may speak for them, by name. */
export const speakingParties = {
  select: {
    ...partiesSelect.parties.select,
    body: { select: { ...partiesSelect.parties.select.body.select, ...speakingSelect.body.select } },
    authorities: { select: { body: { select: { id: true, ...named.select } } } },
  },
} satisfies Prisma.Agreement$partiesArgs

type SpeakingParty = Prisma.AgreementPartyGetPayload<typeof speakingParties>

/** A speaker with the names of the side and of the body, for a reader of `locale`. */
export function namedSpeaker(parties: readonly SpeakingParty[], speaker: Speaker, locale: Locale) {
  const { partyKey, bodyKey } = speaker
  const party = parties.find(({ body }) => body.key === partyKey)
  const bodies = party ? [party.body, ...party.authorities.map(({ body }) => body)] : []
  const body = bodies.find(({ key }) => key === bodyKey)
  return {
    ...speaker,
    party: party ? namedLink(party.body, locale) : { key: partyKey, name: partyKey, locale },
    body: body ? namedLink(body, locale) : { key: bodyKey, name: bodyKey, locale },
  }
}
