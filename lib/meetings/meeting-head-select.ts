import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { type NamedLink, named, namedLink } from '@/lib/records/named-link'
import { choosePassage } from '@/lib/records/passage'
import { meetingFacts, meetingFactsSelect } from './meeting-facts-select'

export const agreementTitle = {
  select: {
    key: true,
    primaryLocale: true,
    texts: { where: { current: true }, select: { locale: true, shortTitle: true } },
  },
} as const
export const countryOfMeeting = { select: { code: true, texts: { select: { locale: true, name: true } } } } as const
const bodyOfCountry = { select: { ...named.select, country: countryOfMeeting } } as const

/** What a list shows of a meeting, and its page above all else. */
export const meetingHeadSelect = {
  ...meetingFactsSelect,
  texts: {
    select: { locale: true, title: true, place: true, dateNote: true, summary: true, remark: true, status: true },
  },
  agreements: {
    where: { agreement: { state: 'published' } },
    orderBy: { agreement: { key: 'asc' } },
    take: listLimit,
    select: {
      agreement: {
        select: {
          ...agreementTitle.select,
          parties: {
            where: { role: { in: ['party', 'signatory'] }, body: { state: 'published' } },
            select: { inferred: true, body: bodyOfCountry },
          },
        },
      },
    },
  },
  delegations: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: {
      host: true,
      body: bodyOfCountry,
      country: countryOfMeeting,
      members: {
        orderBy: { position: 'asc' },
        take: listLimit,
        select: {
          role: true,
          person: { select: { ...named.select, identified: true } },
          texts: { select: { locale: true, office: true } },
        },
      },
    },
  },
} satisfies Prisma.MeetingSelect

type HeadRow = Prisma.MeetingGetPayload<{ select: typeof meetingHeadSelect }>
type CountryRow = { code: string; texts: { locale: Locale; name: string }[] }

export function countryView(country: CountryRow, locale: Locale) {
  const text = chooseText(country.texts, locale)
  return { key: country.code, name: text?.name ?? country.code, locale: text?.locale ?? locale }
}

/** A meeting for a reader of `locale`, as a list shows it. */
export function meetingHeadView(row: HeadRow, locale: Locale) {
  const text = chooseText(row.texts, locale)
  return {
    ...meetingFacts(row),
    title: text?.title ?? row.key,
    titleLocale: text?.locale ?? locale,
    textStatus: text?.status ?? ('summary' as const),
    place: choosePassage(row.texts, ({ place }) => place, locale),
    dateNote: choosePassage(row.texts, ({ dateNote }) => dateNote, locale),
    summary: choosePassage(row.texts, ({ summary }) => summary, locale),
    remark: choosePassage(row.texts, ({ remark }) => remark, locale),
    agreements: row.agreements.map(({ agreement }) => {
      const title = chooseText(agreement.texts, locale, agreement.primaryLocale)
      return { key: agreement.key, name: title?.shortTitle ?? agreement.key, locale: title?.locale ?? locale }
    }),
    states: statesView(row, locale),
    signatories: row.kind === 'signing' && row.delegations.length === 0 ? signatoriesView(row, locale) : [],
  }
}

/**
 * The states that were there, in the order of the delegations, each with the heads that the source names; where no delegation
 * is recorded, those whose bodies signed. A delegation without a state, such as a moderator, is of none.
 */
function statesView(row: HeadRow, locale: Locale) {
  const present = row.delegations.flatMap(({ country, body, members }) => {
    const state = country ?? body?.country
    const heads = members.filter(({ role }) => role === 'head').map(({ person }) => namedLink(person, locale))
    return state ? [{ ...countryView(state, locale), heads }] : []
  })
  const signed = signatoriesView(row, locale).flatMap(({ country }) => (country ? [{ ...country, heads: [] }] : []))
  const states = new Map<string, NamedLink & { heads: NamedLink[] }>()
  for (const state of row.delegations.length > 0 ? present : signed) {
    states.set(state.key, { ...state, heads: [...(states.get(state.key)?.heads ?? []), ...state.heads] })
  }
  return [...states.values()]
}

/** The parties to what was signed there, each once, the one with most signatures first. */
function signatoriesView(row: HeadRow, locale: Locale) {
  const signatures = new Map<string, number>()
  const bodies = new Map<string, NamedLink & { country: NamedLink | null; inferred: boolean }>()
  for (const { body, inferred } of row.agreements.flatMap(({ agreement }) => agreement.parties)) {
    const country = body.country && countryView(body.country, locale)
    bodies.set(body.key, { ...namedLink(body, locale), country, inferred })
    signatures.set(body.key, (signatures.get(body.key) ?? 0) + 1)
  }
  const count = ({ key }: NamedLink) => signatures.get(key) ?? 0
  return sortByName([...bodies.values()], ({ name }) => name, locale).sort((a, b) => count(b) - count(a))
}
