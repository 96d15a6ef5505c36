import { beforeAll, describe, expect, test } from 'vitest'
import { getAgreementAsOf } from '@/lib/agreements/agreement-as-of-queries'
import { noFilter } from '@/lib/agreements/agreement-filter'
import { listPublishedAgreements } from '@/lib/agreements/agreement-list-queries'
import { getPublishedAgreement } from '@/lib/agreements/agreement-queries'
import { getPublishedAgreementText, getPublishedComparison } from '@/lib/agreements/agreement-text-queries'
import type { Actor } from '@/lib/auth/permissions'
import { getPublishedBody } from '@/lib/bodies/body-queries'
import { getPublishedClause } from '@/lib/clauses/clause-queries'
import { openDraft, saveDraft } from '@/lib/drafts/draft-commands'
import { inPreview } from '@/lib/drafts/draft-preview'
import { getPublishedPlace } from '@/lib/drafts/preview-place-queries'
import { getPublishedFilm } from '@/lib/films/film-queries'
import type { FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'
import { getPublishedMeeting, listPublishedMeetings } from '@/lib/meetings/meeting-queries'
import { listPublishedOutcomes } from '@/lib/outcomes/outcome-queries'
import { getPublishedPerson } from '@/lib/people/person-queries'
import type { Disagreement } from '@/lib/records/other-values'
import type { RecordNoun } from '@/lib/records/record-shape'
import { testDatabase } from '../support/database'
import { authenticTexts, disagreements, otherBodyName } from '../support/disagreement-data'
import { writeAuthenticTexts, writeDisagreements } from '../support/disagreements'

const database = testDatabase()

beforeAll(async () => {
  await writeDisagreements(database.db)
  await writeAuthenticTexts(database.db)
})

type Shown = { disagreements: Disagreement[] } | null | undefined

/** What the page of each kind reads. */
const pages: Partial<Record<RecordNoun, (key: string, locale: Locale) => Promise<Shown>>> = {
  agreements: getPublishedAgreement,
  clauses: (key, locale) => getPublishedClause(key.replace(/-\d+$/, ''), Number(/\d+$/.exec(key)), locale),
  meetings: getPublishedMeeting,
  outcomes: async (key, locale) => (await listPublishedOutcomes(locale, { key }))[0],
  films: getPublishedFilm,
  bodies: (key, locale) => getPublishedBody(key, locale, '2026-01-01'),
  people: getPublishedPerson,
}

async function shownOf(noun: RecordNoun, key: string, locale: Locale = 'en'): Promise<Disagreement[]> {
  return (await pages[noun]?.(key, locale))?.disagreements ?? []
}

const setState = (key: string, state: 'published' | 'withdrawn' | 'draft') =>
  database.db.source.update({ where: { key }, data: { state } })

describe.each(disagreements)('$noun $key', ({ noun, key, otherValues }) => {
  test('shows what other sources say, each with its source, and which source the registry follows', async () => {
    const shown = await shownOf(noun, key)
    expect(shown.flatMap(({ field, others }) => others.map(({ source }) => `${field} ${source.key}`)).sort()).toEqual(
      otherValues.map(({ field, source }) => `${field} ${source}`).sort(),
    )
    for (const { field, followed } of shown) {
      const named = otherValues.filter((value) => value.field === field).flatMap((value) => value.followedSource ?? [])
      expect(followed.map((source) => source.key)).toEqual([...new Set(named)])
    }
  })

  test('says nothing without a source: what a source said that is withdrawn or a draft is not shown', async () => {
    const withS1 = await shownOf(noun, key)
    for (const state of ['withdrawn', 'draft'] as const) {
      await setState('s1', state)
      const shown = await shownOf(noun, key)
      const keys = shown.flatMap(({ followed, others }) => [...followed, ...others.map(({ source }) => source)])
      expect(keys.map((source) => source.key)).not.toContain('s1')
      expect(shown.flatMap(({ others }) => others)).toHaveLength(
        otherValues.filter(({ source }) => source !== 's1').length,
      )
      await setState('s1', 'published')
    }
    expect(await shownOf(noun, key)).toEqual(withS1)
  })
})

describe('what another source says', () => {
  test('is a date as exact as it is known, with the words in which that source prints it', async () => {
    const signed = (await shownOf('agreements', 'kz-fr', 'fa')).find(({ field }) => field === 'signed')
    expect(signed?.others).toMatchObject([
      {
        date: { date: '2025-05-20', precision: 'day' },
        printed: '20 мая 2025 года',
        source: { key: 's1', language: 'ru' },
        // In the language of the record, else of the first that has it: nobody wrote it in Persian.
        note: { lang: 'ru' },
      },
      { date: { date: '2025-05-21', precision: 'month', calendar: 'persian' }, printed: null, note: null },
    ])
  })

  test.each(['fa', 'ru', 'kk', 'en'] as const)('is told in the reader’s language: %s', async (locale) => {
    const [name] = await shownOf('bodies', 'ge-film-centre', locale)
    expect(name?.others[0]?.value).toEqual({
      text: otherBodyName[locale],
      lang: locale,
    })
  })

  test('is not read by the public role past the queries either, once its source is withdrawn', async () => {
    const all = await database.db.otherValue.count()
    expect(await database.publicDb.otherValue.count()).toBe(all)
    await setState('s1', 'withdrawn')
    const left = await database.publicDb.otherValue.findMany({ select: { source: { select: { key: true } } } })
    expect(left.length).toBeLessThan(all)
    expect(left.map(({ source }) => source.key)).not.toContain('s1')
    const texts = await database.publicDb.otherValueText.findMany({ select: { valueId: true } })
    const visible = new Set((await database.publicDb.otherValue.findMany({ select: { id: true } })).map(({ id }) => id))
    expect(texts.every(({ valueId }) => visible.has(valueId))).toBe(true)
    await setState('s1', 'published')
  })

  test('is marked beside the dates of lists and cards, as long as its source is public', async () => {
    const marked = async () => {
      const [agreements, meetings, text, compared] = await Promise.all([
        listPublishedAgreements(noFilter, 'en'),
        listPublishedMeetings('en'),
        getPublishedAgreementText('kz-fr', 'en'),
        getPublishedComparison('kz-fr', ['en', 'kk'], 'en'),
      ])
      return {
        agreements: agreements.rows.filter(({ datesDiffer }) => datesDiffer).map(({ key }) => key),
        meetings: meetings.filter(({ datesDiffer }) => datesDiffer).map(({ key }) => key),
        texts: [text?.datesDiffer, compared?.datesDiffer],
      }
    }
    const before = { agreements: ['kz-fr'], meetings: ['aktau-signing'], texts: [true, true] }
    expect(await marked()).toEqual(before)
    await setState('s1', 'withdrawn')
    await setState('s2', 'withdrawn')
    expect(await marked()).toEqual({ agreements: [], meetings: [], texts: [false, false] })
    await setState('s2', 'published')
    await setState('s1', 'published')
    expect(await marked()).toEqual(before)
  })

  test('stands in the previews of drafts as it will stand on the page', async () => {
    const writer: Actor = { userId: 'writer', name: 'writer', role: 'editor', bodyIds: [], locale: 'en' }
    const { userId: id, name, role } = writer
    await database.db.user.create({ data: { id, name, email: 'writer@example.org', role, updatedAt: new Date() } })
    const address = { noun: 'bodies', key: 'ge-film-centre' } as const
    await openDraft(writer, address)
    const { values, version } = await database.db.draft.findUniqueOrThrow({ where: { noun_key: address } })
    const drafted = { ...(values as FormValues), 'otherValues.0.value.en': 'Test: drafted' }
    await saveDraft(writer, address, version, { values: drafted, note: null, reason: null })
    const preview = await inPreview(
      writer,
      address,
      (document) => getPublishedPlace('bodies', address.key, document, 'en'),
      'en',
    )
    expect(JSON.stringify(preview)).toContain('Test: drafted')
    expect(JSON.stringify(await shownOf('bodies', address.key))).not.toContain('Test: drafted')
  })
})

describe('the text that decides', () => {
  test('is the one that the agreement names, where the registry has it', async () => {
    const { key, languages } = authenticTexts.prevailing
    const expected = {
      authenticLanguages: languages,
      prevailingLanguage: 'en',
      areEqual: false,
      prevailingLocale: 'en',
    }
    expect((await getPublishedAgreement(key, 'fa'))?.authenticity).toEqual(expected)
    expect((await getPublishedAgreementText(key, 'fa'))?.authenticity).toEqual(expected)
    expect((await getPublishedComparison(key, ['en', 'fa'], 'ru'))?.authenticity).toEqual(expected)
  })

  test('is none where all authentic texts are equal, and none where nobody states it', async () => {
    const { key, languages } = authenticTexts.equal
    expect((await getPublishedAgreementText(key, 'ru'))?.authenticity).toEqual({
      authenticLanguages: languages,
      prevailingLanguage: null,
      areEqual: true,
      prevailingLocale: null,
    })
    expect((await getPublishedAgreementText('ir-ru', 'ru'))?.authenticity.areEqual).toBe(false)
  })
})

describe('an agreement as it was known on a day', () => {
  const today = new Date().toISOString().slice(0, 10)
  const shownThen = async () => {
    const view = await getAgreementAsOf('kz-fr', today, 'fa')
    if (view?.state !== 'public') throw new Error('The agreement is public')
    return view.agreement
  }

  test('says what other sources said then, as the page of today does', async () => {
    const withoutIds = (facts: Disagreement[]) =>
      facts.map((fact) => ({ ...fact, others: fact.others.map(({ id: _, ...other }) => other) }))
    const then = await shownThen()
    expect(then.disagreements.length).toBeGreaterThan(3)
    expect(withoutIds(then.disagreements)).toEqual(withoutIds(await shownOf('agreements', 'kz-fr', 'fa')))
    expect(then.further.lines.map(({ field }) => field)).not.toContain('otherValues.value')
  })

  test('says nothing that rests on a source that is withdrawn since', async () => {
    await setState('s1', 'withdrawn')
    const then = await shownThen()
    expect(then.disagreements.map(({ field }) => field)).toEqual(['signed'])
    expect(JSON.stringify(then)).not.toContain('20 мая 2025 года')
    await setState('s1', 'published')
  })
})
