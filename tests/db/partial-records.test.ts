import { createTranslator, NextIntlClientProvider } from 'next-intl'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { AgreementRow } from '@/components/agreements/agreement-row'
import { BodyRow } from '@/components/bodies/body-row'
import { CountryRow } from '@/components/countries/country-row'
import { PreviewContent } from '@/components/drafts/preview-content'
import { FilmRow } from '@/components/films/film-row'
import { MeetingRow } from '@/components/meetings/meeting-row'
import { PersonRow } from '@/components/people/person-row'
import { getPublishedAgreementForApi, listPublishedAgreementsForApi } from '@/lib/agreements/agreement-api-queries'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { listPublishedAgreements } from '@/lib/agreements/agreement-list-queries'
import { agreementSides } from '@/lib/agreements/agreement-sides'
import type { Actor } from '@/lib/auth/permissions'
import { listPublishedBodies } from '@/lib/bodies/body-queries'
import { listPublishedCountries } from '@/lib/countries/country-queries'
import { askForWithdrawal, beginRecord, submitDraft } from '@/lib/drafts/draft-commands'
import { draftValues } from '@/lib/drafts/draft-values'
import { getPublishedPlace } from '@/lib/drafts/preview-place-queries'
import { publishDraft } from '@/lib/drafts/publish-commands'
import { listPublishedFilms } from '@/lib/films/film-queries'
import { listPublishedInstruments } from '@/lib/funding/funding-queries'
import { getPublishedHome } from '@/lib/home/home-queries'
import { type Locale, locales } from '@/lib/i18n/locales'
import { listPublishedInitiatives } from '@/lib/initiatives/initiative-queries'
import { listPublishedMeetings } from '@/lib/meetings/meeting-queries'
import { listPublishedOutcomes } from '@/lib/outcomes/outcome-queries'
import { listPublishedPeople } from '@/lib/people/person-queries'
import { type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { listPublishedPages } from '@/lib/sitemap/sitemap-queries'
import { listPublishedSources } from '@/lib/sources/source-queries'
import en from '@/messages/en.json' with { type: 'json' }
import fa from '@/messages/fa.json' with { type: 'json' }
import kk from '@/messages/kk.json' with { type: 'json' }
import ru from '@/messages/ru.json' with { type: 'json' }
import { testDatabase } from '../support/database'
import { pageLocales } from '../support/extent'
import { documentIn, keyIn, type RecordSet, textIn } from '../support/shape-records'
import { markupWithoutLanguage, textsWithoutLanguage } from '../support/text-languages'

const database = testDatabase()
const messages = { fa, ru, kk, en }

const person = (userId: string): Actor => ({ userId, role: 'editor', name: userId, locale: 'en', bodyIds: [] })
const [writer, reviewer] = [person('writer'), person('reviewer')]

const everywhere = locales
const bare: RecordSet = {
  prefix: 'bare',
  country: 'xa',
  isBare: true,
  required: ['kk'],
  optional: [],
  other: (noun) => keyIn(bare, noun),
  secondParty: 'ir-cinema-org',
}
/** What the others refer to, and what is withdrawn in the end. */
const spare: RecordSet = { ...bare, prefix: 'spare', country: 'xb', required: ['ru'], secondParty: 'bare-bodies' }
const whole: RecordSet = {
  prefix: 'whole',
  country: 'xc',
  isBare: false,
  required: everywhere,
  optional: everywhere,
  other: (noun) => keyIn(spare, noun),
  secondParty: 'bare-bodies',
}
/** Known in two languages, told of in one. */
const patchy: RecordSet = {
  ...whole,
  prefix: 'patchy',
  country: 'xd',
  required: ['fa', 'ru'],
  optional: ['ru'],
  // A meeting follows one other at most.
  other: (noun) => keyIn(noun === 'meetings' ? bare : spare, noun),
}
const sets = [bare, spare, whole, patchy]

async function publish(set: RecordSet, noun: RecordNoun): Promise<void> {
  const name = { noun, key: keyIn(set, noun) }
  await beginRecord(writer, name, draftValues(recordShapes[noun], documentIn(set, noun), 'en'))
  await submitDraft(writer, name, 1)
  await publishDraft(reviewer, name, 2)
}

/** Each side's word on the one clause of a set's agreement, with evidence of all kinds, in one language. */
async function report(set: RecordSet): Promise<void> {
  const { db } = database
  const clause = await db.clause.findUniqueOrThrow({
    where: { key: keyIn(set, 'clauses') },
    select: { id: true, agreementId: true, agreement: { select: { parties: true } } },
  })
  const outcome = await db.outcome.findUniqueOrThrow({ where: { key: keyIn(spare, 'outcomes') } })
  const source = await db.source.findUniqueOrThrow({ where: { key: keyIn(spare, 'sources') } })
  const meeting = await db.meeting.findUniqueOrThrow({ where: { key: keyIn(spare, 'meetings') } })
  for (const party of clause.agreement.parties)
    await db.statusReport.create({
      data: {
        clauseId: clause.id,
        agreementId: clause.agreementId,
        partyId: party.id,
        reportingBodyId: party.bodyId,
        status: 'fulfilled',
        sourceId: source.id,
        meetingId: meeting.id,
        texts: { create: { locale: 'kk', note: textIn('kk', 'note') } },
        evidence: { create: [{ outcomeId: outcome.id }, { sourceId: source.id }, { url: 'https://example.org/e' }] },
      },
    })
}

beforeAll(async () => {
  for (const { userId } of [writer, reviewer])
    await database.db.user.create({
      data: { id: userId, name: userId, email: `${userId}@example.org`, role: 'editor', updatedAt: new Date() },
    })
  for (const set of [bare, spare])
    for (const noun of recordNouns) {
      // The second party of the spare agreement is one of the bare ones.
      await publish(set, noun)
    }
  for (const set of [whole, patchy]) for (const noun of recordNouns) await publish(set, noun)
  for (const set of [bare, whole, patchy]) await report(set)
}, 120_000)

/** Everything that a list of the public reads, with the rows that show it. */
const lists: Record<string, (locale: Locale) => Promise<{ read: unknown; rows?: Parameters<typeof createElement>[] }>> =
  {
    agreements: async (locale) => {
      const { rows, ...read } = await listPublishedAgreements(noFilter, locale)
      return {
        read: { rows, total: read.total },
        rows: rows.map((row) => [AgreementRow as never, { agreement: row, ...agreementSides(row) } as never]),
      }
    },
    'agreements of a theme': async (locale) => {
      const { rows } = await listPublishedAgreements({ ...noFilter, theme: keyIn(spare, 'themes') }, locale)
      return {
        read: rows,
        rows: rows.map((row) => [AgreementRow as never, { agreement: row, ...agreementSides(row) } as never]),
      }
    },
    bodies: async (locale) => {
      const read = await listPublishedBodies(locale)
      return { read, rows: read.map((body) => [BodyRow as never, { body, withCountry: true } as never]) }
    },
    countries: async (locale) => {
      const read = await listPublishedCountries(locale)
      return { read, rows: read.map((country) => [CountryRow as never, { country } as never]) }
    },
    films: async (locale) => {
      const read = await listPublishedFilms(locale)
      return { read, rows: read.map((film) => [FilmRow as never, { film } as never]) }
    },
    meetings: async (locale) => {
      const read = await listPublishedMeetings(locale)
      return { read, rows: read.map((meeting) => [MeetingRow as never, { meeting } as never]) }
    },
    people: async (locale) => {
      const read = await listPublishedPeople(locale)
      return { read, rows: read.map((person) => [PersonRow as never, { person } as never]) }
    },
    outcomes: async (locale) => ({ read: await listPublishedOutcomes(locale) }),
    initiatives: async (locale) => ({ read: await listPublishedInitiatives(locale) }),
    funding: async (locale) => ({ read: await listPublishedInstruments(locale) }),
    sources: async (locale) => ({ read: await listPublishedSources(locale) }),
    home: async (locale) => ({ read: await getPublishedHome(locale) }),
    sitemap: async () => ({ read: await listPublishedPages() }),
    'agreements for programs': async () => ({ read: await listPublishedAgreementsForApi(1) }),
    'one agreement for programs': async () => ({
      read: await Promise.all(sets.map((set) => getPublishedAgreementForApi(keyIn(set, 'agreements')))),
    }),
  }

function markup(locale: Locale, ...element: Parameters<typeof createElement>): string {
  return renderToStaticMarkup(
    createElement(
      NextIntlClientProvider,
      { locale, messages: messages[locale], timeZone: 'UTC' } as never,
      createElement(...element),
    ),
  )
}

async function placeOf(set: RecordSet, noun: RecordNoun, locale: Locale) {
  return getPublishedPlace(noun, keyIn(set, noun), documentIn(set, noun), locale)
}

/** What is left of a text that nobody has. */
const emptied = /<(p|li|dt|dd|bdi|a|h[1-4])( [^>]*)?><\/\1>/

/** Whether the page of a record in another language tells its reader so. */
function isNoted(html: string, set: RecordSet, noun: RecordNoun, locale: Locale): boolean {
  const [lang = locale] = set.required
  // The themes stand in a list with those of the registry, most of which are in every language.
  if (set.required.includes(locale) || noun === 'themes') return true
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'ui' })
  return html.includes(t('inLanguage', { lang })) || html.includes(t('shownIn', { lang }))
}

/** Reads and draws everything; returns all of it as text. */
async function readEverything(
  locale: Locale,
  among: readonly RecordSet[],
  isHidden: (set: RecordSet, noun: RecordNoun) => boolean,
): Promise<string> {
  const all: unknown[] = []
  for (const [name, list] of Object.entries(lists)) {
    const { read, rows = [] } = await list(locale)
    all.push(read)
    expect.soft(textsWithoutLanguage(read), `${name} in ${locale}`).toEqual([])
    for (const row of rows) expect.soft(markupWithoutLanguage(markup(locale, ...row), locale), name).toEqual([])
  }
  for (const set of among) {
    for (const noun of recordNouns) {
      const place = await placeOf(set, noun, locale)
      expect.soft(place === null, `${set.prefix} ${noun}`).toBe(isHidden(set, noun))
      if (!place) continue
      all.push(place)
      expect.soft(textsWithoutLanguage(place), `${set.prefix} ${noun} in ${locale}`).toEqual([])
      const name = { noun, key: keyIn(set, noun), name: 'Test', lang: locale }
      const html = markup(locale, PreviewContent as never, { place, locale, name } as never)
      all.push(html)
      expect.soft(markupWithoutLanguage(html, locale), `${set.prefix} ${noun} in ${locale}`).toEqual([])
      expect.soft(isNoted(html, set, noun, locale), `${set.prefix} ${noun} in ${locale} says its language`).toBe(true)
      expect.soft(emptied.exec(html)?.[0], `${set.prefix} ${noun} in ${locale}`).toBeUndefined()
    }
  }
  return JSON.stringify(all)
}

describe.each(pageLocales)('in %s', (locale) => {
  test('every published query and page stands records in one language, with nothing and with everything', async () => {
    const all = await readEverything(locale, sets, (set, noun) => noun === 'themes' && set !== spare)
    // The month stays one of the calendar that it was printed in.
    expect(all).not.toMatch(/"date":"2025-09-23","precision":"month"\}/)
    expect(all).toMatch(/"date":"2025-09-23","precision":"month","calendar":"persian"/)
    expect(all).not.toMatch(/"date":"2025-09-23","precision":"month","printed":[^,]*,"printedCalendar":null/)
    expect(all).toMatch(/"date":"2025-09-23","precision":"month","printed":[^,]*,"printedCalendar":"solar_hijri"/)
  }, 60_000)
})

describe('with records withdrawn that others refer to', () => {
  /** Of each kind, in an order in which nothing published is left without what it needs. */
  const withdrawn: RecordNoun[] = [
    ...(['obstacles', 'funding', 'outcomes', 'meetings', 'initiatives', 'clauses', 'agreements'] as const),
    ...(['films', 'people', 'bodies', 'sources'] as const),
  ]

  beforeAll(async () => {
    for (const noun of withdrawn) {
      const name = { noun, key: keyIn(spare, noun) }
      await askForWithdrawal(writer, name, 'withdrawal', { text: 'Test', locale: 'en' })
      await publishDraft(reviewer, name, 1)
    }
  }, 60_000)

  test.each(pageLocales)(
    'every published query and page answers without them: %s',
    async (locale) => {
      const all = await readEverything(
        locale,
        [bare, whole, patchy],
        // A theme stands where a clause bears it; whoever spoke of these obstacles is withdrawn.
        (set, noun) => noun === 'themes' || (noun === 'obstacles' && set !== bare),
      )
      for (const noun of withdrawn) expect(all, noun).not.toContain(`spare ${noun}`)
      // What the public still reads of the others: their own words.
      expect(all).toContain('whole meetings summary')
      expect(all).toContain(textIn('kk', 'note'))
    },
    60_000,
  )

  test('their own addresses answer as if they were not there', async () => {
    for (const noun of withdrawn) expect(await placeOf(spare, noun, 'ru'), noun).toBeNull()
    expect(await getPublishedAgreementForApi(keyIn(spare, 'agreements'))).toBeNull()
  })

  test('a row goes with what it cannot be shown without, and the record stays', async () => {
    const meeting = await placeOf(whole, 'meetings', 'ru')
    expect(meeting?.shown).toMatchObject({
      statements: [],
      host: null,
      sources: [],
      delegations: [{ members: [] }, {}],
    })
    expect((await placeOf(whole, 'people', 'ru'))?.shown).toMatchObject({ offices: [], printedNames: [] })
    expect(await placeOf(whole, 'obstacles', 'ru')).toBeNull()
    const clause = await placeOf(whole, 'clauses', 'ru')
    // What a report rests on is named no more, but that it was withdrawn is said.
    const withdrawnOn = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
    const evidence = [{ kind: 'withdrawn', withdrawnOn }, { kind: 'withdrawn', withdrawnOn }, { kind: 'url' }]
    expect(clause?.shown).toMatchObject({
      obstacles: [],
      responsible: [],
      latest: [{ meeting: { withdrawnOn }, source: { withdrawnOn }, evidence }, { evidence }],
    })
  })

  test('whoever has reported stays, by the command and by the database', async () => {
    const { db } = database
    const authority = { noun: 'bodies', key: 'kz-film-centre' } as const
    const clause = await db.clause.findUniqueOrThrow({ where: { key: keyIn(whole, 'clauses') } })
    const party = await db.agreementParty.findFirstOrThrow({
      where: { agreementId: clause.agreementId, body: { key: keyIn(whole, 'bodies') } },
    })
    const body = await db.body.findUniqueOrThrow({ where: { key: authority.key } })
    await db.partyAuthority.create({ data: { partyId: party.id, bodyId: body.id, role: 'implementing' } })
    await db.agreementParty.deleteMany({ where: { bodyId: body.id } })
    await db.statusReport.create({
      data: {
        clauseId: clause.id,
        agreementId: clause.agreementId,
        partyId: party.id,
        reportingBodyId: body.id,
        status: 'ongoing',
        sourceId: clause.sourceId,
        texts: { create: { locale: 'ru', note: textIn('ru', 'note') } },
      },
    })
    await askForWithdrawal(writer, authority, 'withdrawal', { text: 'Test', locale: 'en' })
    await expect(publishDraft(reviewer, authority, 1)).rejects.toMatchObject({ code: 'stillNeeded' })
    await expect(db.body.update({ where: { id: body.id }, data: { state: 'withdrawn' } })).rejects.toThrow(
      /cannot be shown without it/,
    )
    expect((await placeOf(whole, 'clauses', 'ru'))?.shown).toMatchObject({
      history: expect.arrayContaining([
        expect.objectContaining({ body: expect.objectContaining({ key: authority.key }) }),
      ]),
    })
  })

  test('a clause whose source was withdrawn while its agreement was is left out when that is shown again', async () => {
    const { db } = database
    const agreement = { key: keyIn(patchy, 'agreements') }
    await db.agreement.update({ where: agreement, data: { state: 'withdrawn' } })
    await db.source.update({ where: { key: keyIn(patchy, 'sources') }, data: { state: 'withdrawn' } })
    await db.agreement.update({ where: agreement, data: { state: 'published' } })
    expect((await placeOf(patchy, 'agreements', 'fa'))?.shown).toMatchObject({ clauses: [] })
    expect(await placeOf(patchy, 'clauses', 'fa')).toBeNull()
    expect(await getPublishedAgreementForApi(agreement.key)).toMatchObject({ clauses: [] })
  })
})
