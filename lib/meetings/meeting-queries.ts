import 'server-only'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { chooseText } from '@/lib/i18n/texts'
import { listLimit } from '@/lib/records/list-limit'
import { type NamedLink, named, namedLink, titled } from '@/lib/records/named-link'
import { datesDiffer, disagreementViews, otherMeetingDates, otherValuesSelect } from '@/lib/records/other-value-select'
import { choosePassage } from '@/lib/records/passage'
import { storedDate } from '@/lib/records/stored-date'
import { statementSelect, statementView } from './statement-select'

const agreementTitle = {
  select: {
    key: true,
    primaryLocale: true,
    texts: { where: { current: true }, select: { locale: true, shortTitle: true } },
  },
} as const
const country = { select: { code: true, texts: { select: { locale: true, name: true } } } } as const
const bodyOfCountry = { select: { ...named.select, country } } as const

const rowSelect = {
  key: true,
  kind: true,
  format: true,
  meetingState: true,
  ordinal: true,
  startsOn: true,
  startsPrecision: true,
  startsCalendar: true,
  endsOn: true,
  endsPrecision: true,
  endsCalendar: true,
  _count: otherMeetingDates,
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
      country,
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

const pageSelect = {
  ...rowSelect,
  country,
  hostBody: named,
  occasionBody: named,
  nextMeeting: titled,
  previous: titled,
  agenda: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: { id: true, texts: { select: { locale: true, title: true } } },
  },
  decisions: {
    orderBy: { position: 'asc' },
    take: listLimit,
    select: {
      ...statementSelect,
      source: titled,
      dueOn: true,
      duePrecision: true,
      dueCalendar: true,
      initiatives: { select: { initiative: named } },
      films: { select: { film: titled } },
      clauses: {
        select: {
          clause: {
            select: {
              number: true,
              agreement: agreementTitle,
            },
          },
        },
      },
    },
  },
  obstacles: {
    where: { state: 'published' },
    take: listLimit,
    select: {
      key: true,
      role: true,
      kind: true,
      texts: { select: { locale: true, text: true } },
      speaker: named,
      clause: { select: { number: true, agreement: { select: { key: true } } } },
    },
  },
  sources: { select: { source: titled }, take: listLimit },
  otherValues: otherValuesSelect,
} satisfies Prisma.MeetingSelect

type RowRecord = Prisma.MeetingGetPayload<{ select: typeof rowSelect }>
type CountryRecord = { code: string; texts: { locale: Locale; name: string }[] }

function countryView(country: CountryRecord, locale: Locale) {
  const text = chooseText(country.texts, locale)
  return { key: country.code, name: text?.name ?? country.code, locale: text?.locale ?? locale }
}

function rowView(row: RowRecord, locale: Locale) {
  const text = chooseText(row.texts, locale)
  return {
    key: row.key,
    kind: row.kind,
    format: row.format,
    state: row.meetingState,
    ordinal: row.ordinal,
    title: text?.title ?? row.key,
    titleLocale: text?.locale ?? locale,
    textStatus: text?.status ?? ('summary' as const),
    starts: storedDate(row.startsOn, row.startsPrecision, row.startsCalendar),
    ends: row.endsOn ? storedDate(row.endsOn, row.endsPrecision, row.endsCalendar) : null,
    datesDiffer: datesDiffer(row),
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
function statesView(row: RowRecord, locale: Locale) {
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
function signatoriesView(row: RowRecord, locale: Locale) {
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

/** The published meetings, newest first, those whose date no source states at the end. */
export async function listPublishedMeetings(locale: Locale) {
  const rows = await publicDb().meeting.findMany({
    where: { state: 'published' },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { key: 'asc' }],
    take: listLimit,
    select: rowSelect,
  })
  return rows.map((row) => rowView(row, locale))
}

/** Everything that the page of a published meeting shows; null where the public may see none. */
export async function getPublishedMeeting(key: string, locale: Locale) {
  const row = await publicDb().meeting.findFirst({ where: { key, state: 'published' }, select: pageSelect })
  if (!row) return null
  return {
    ...rowView(row, locale),
    country: row.country && countryView(row.country, locale),
    disagreements: disagreementViews(row.otherValues, locale),
    host: row.hostBody && namedLink(row.hostBody, locale),
    occasion: row.occasionBody && namedLink(row.occasionBody, locale),
    next: row.nextMeeting && namedLink(row.nextMeeting, locale),
    previous: row.previous && namedLink(row.previous, locale),
    agenda: row.agenda.map((item) => ({ id: item.id, title: choosePassage(item.texts, ({ title }) => title, locale) })),
    delegations: row.delegations.map((delegation) => ({
      host: delegation.host,
      body: delegation.body && namedLink(delegation.body, locale),
      country: delegation.country && countryView(delegation.country, locale),
      members: delegation.members.map((member) => ({
        role: member.role,
        // A person whom no source names is recorded by office: the name is the office already.
        office: member.person.identified ? choosePassage(member.texts, ({ office }) => office, locale) : null,
        identified: member.person.identified,
        ...namedLink(member.person, locale),
      })),
    })),
    statements: row.decisions.map((decision) => {
      return {
        ...statementView(decision, locale),
        source: namedLink(decision.source, locale),
        due: storedDate(decision.dueOn, decision.duePrecision, decision.dueCalendar),
        initiatives: decision.initiatives.map(({ initiative }) => namedLink(initiative, locale)),
        films: decision.films.map(({ film }) => namedLink(film, locale)),
        clauses: decision.clauses.map(({ clause }) => {
          const { key, primaryLocale, texts } = clause.agreement
          const title = chooseText(texts, locale, primaryLocale)
          return {
            number: clause.number,
            agreement: { key, name: title?.shortTitle ?? key, locale: title?.locale ?? locale },
          }
        }),
      }
    }),
    obstacles: row.obstacles.map((obstacle) => {
      const said = chooseText(obstacle.texts, locale)
      return {
        key: obstacle.key,
        role: obstacle.role,
        kind: obstacle.kind,
        text: said?.text ?? '',
        textLocale: said?.locale ?? locale,
        speaker: namedLink(obstacle.speaker, locale),
        clause: obstacle.clause && { agreementKey: obstacle.clause.agreement.key, number: obstacle.clause.number },
      }
    }),
    sources: row.sources.map(({ source }) => namedLink(source, locale)),
  }
}
