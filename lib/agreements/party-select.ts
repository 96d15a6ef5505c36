import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'

/** Who the parties are, and in which order the current text of each language names them. */
export const partiesSelect = {
  parties: {
    select: {
      id: true,
      role: true,
      inferred: true,
      body: {
        select: {
          key: true,
          countryCode: true,
          texts: { select: { locale: true, name: true, shortName: true } },
          country: { select: { texts: { select: { locale: true, name: true } } } },
        },
      },
    },
  },
  texts: {
    where: { current: true },
    select: {
      locale: true,
      title: true,
      shortTitle: true,
      titleIsOurs: true,
      place: true,
      summary: true,
      remark: true,
      status: true,
      partyOrder: { select: { partyId: true, position: true } },
    },
  },
} satisfies Prisma.AgreementSelect

type PartiesRow = Prisma.AgreementGetPayload<{ select: typeof partiesSelect }>

export interface PartyView {
  id: string
  role: PartiesRow['parties'][number]['role']
  inferred: boolean
  bodyKey: string
  name: string
  shortName: string
  nameLocale: Locale
  countryCode: string | null
  /** The short name of the state; the body's own name where the body is of no state. */
  countryName: string
  countryLocale: Locale
}

/** The parties in the order of the text that the reader of `locale` gets. */
export function partyViews(row: PartiesRow, locale: Locale, primary: Locale): PartyView[] {
  const order = new Map(
    chooseText(row.texts, locale, primary)?.partyOrder.map((entry) => [entry.partyId, entry.position]),
  )
  const last = row.parties.length
  return [...row.parties]
    .sort((a, b) => (order.get(a.id) ?? last) - (order.get(b.id) ?? last))
    .map((party) => {
      const text = chooseText(party.body.texts, locale, primary)
      const country = chooseText(party.body.country?.texts ?? [], locale, primary)
      const name = text?.name ?? party.body.key
      const nameLocale = text?.locale ?? locale
      return {
        id: party.id,
        role: party.role,
        inferred: party.inferred,
        bodyKey: party.body.key,
        name,
        shortName: text?.shortName ?? name,
        nameLocale,
        countryCode: party.body.countryCode,
        countryName: country?.name ?? text?.shortName ?? name,
        countryLocale: country?.locale ?? nameLocale,
      }
    })
}
