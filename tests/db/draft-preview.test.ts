import { beforeAll, describe, expect, test, vi } from 'vitest'
import { getCachedBody } from '@/lib/bodies/body-cached'
import { getPublishedBody } from '@/lib/bodies/body-queries'
import { isPreviewing, publicDb } from '@/lib/db'
import { askForWithdrawal, beginRecord, openDraft, saveDraft, submitDraft } from '@/lib/drafts/draft-commands'
import { inPreview } from '@/lib/drafts/draft-preview'
import { getPublishedPlace } from '@/lib/drafts/preview-place-queries'
import { publishDraft } from '@/lib/drafts/publish-commands'
import type { FormValues } from '@/lib/forms/form-data'
import type { Locale } from '@/lib/i18n/locales'
import { listCachedRecords } from '@/lib/lists/list-cached'
import { wholeList } from '@/lib/lists/list-question'
import { type RecordDocument, type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { testDatabase } from '../support/database'
import { pageLocales } from '../support/extent'
import { addPeople, person } from '../support/people'

const database = testDatabase()

const writer = person('writer', 'editor')
const reviewer = person('reviewer', 'editor')
const official = person('official', 'official')

const warnings: string[] = []

beforeAll(async () => {
  process.on('warning', ({ message }) => warnings.push(message))
  await addPeople(database.db, [writer, reviewer, official])
})

const bodyValues: FormValues = { 'name.ru': 'Пробная студия', kind: 'company', country: 'kz', 'sources.0': 's0' }
const instrumentValues: FormValues = { 'name.ru': 'Пробный грант', kind: 'grant', 'sources.0': 's0' }

const placeOf =
  (noun: RecordNoun, key: string, locale: Locale = 'ru') =>
  (document: RecordDocument) =>
    getPublishedPlace(noun, key, document, locale)

const previewOf = (noun: RecordNoun, key: string, locale: Locale = 'ru') =>
  inPreview(writer, { noun, key }, placeOf(noun, key, locale), locale)

/** Opens the draft of a published record and changes some of its fields. */
async function drafted(noun: RecordNoun, key: string, changed: FormValues): Promise<void> {
  await openDraft(writer, { noun, key })
  const { values, version } = await database.db.draft.findUniqueOrThrow({ where: { noun_key: { noun, key } } })
  await saveDraft(writer, { noun, key }, version, {
    values: { ...(values as FormValues), ...changed },
    note: null,
    reason: null,
  })
}

/** Every row of every table, in short. */
async function allRows(): Promise<Record<string, string>> {
  const tables = await database.db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS "name" FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`
  const rows: Record<string, string> = {}
  for (const { name } of tables) {
    const [found] = await database.db.$queryRawUnsafe<{ sum: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS "sum" FROM "${name}" t`,
    )
    rows[name] = found?.sum ?? ''
  }
  const sequences = await database.db.$queryRaw<{ name: string; last: string | null }[]>`
    SELECT sequencename AS "name", last_value::text AS "last" FROM pg_sequences`
  return { ...rows, ...Object.fromEntries(sequences.map(({ name, last }) => [`sequence ${name}`, String(last)])) }
}

/** Connections of the test's database that hold anything, beside the one that asks. */
function holding() {
  return database.db.$queryRaw<{ state: string; mode: string | null }[]>`
    SELECT a."state", l."mode" FROM pg_stat_activity a LEFT JOIN pg_locks l ON l."pid" = a."pid" AND l."locktype" <> 'virtualxid'
    WHERE a."datname" = current_database() AND a."pid" <> pg_backend_pid()
      AND (a."state" LIKE 'idle in transaction%' OR l."mode" IS NOT NULL)`
}

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe('a preview', () => {
  test('shows the record as drafted to whoever asked, and to nobody else while it does', async () => {
    await drafted('bodies', 'ir-cinema-org', { 'name.ru': 'Имя из черновика', 'name.fa': 'نام پیش‌نویس' })
    const [loaded, seen] = [gate(), gate()]
    const preview = inPreview(writer, { noun: 'bodies', key: 'ir-cinema-org' }, async () => {
      const inside = await getPublishedBody('ir-cinema-org', 'ru', '2026-01-01')
      expect(isPreviewing()).toBe(true)
      loaded.open()
      await seen.opened
      // The transaction is the preview's own for as long as it lasts.
      expect(await getPublishedBody('ir-cinema-org', 'fa', '2026-01-01')).toMatchObject({ name: 'نام پیش‌نویس' })
      return inside
    })
    await loaded.opened
    expect(isPreviewing()).toBe(false)
    const outside = await getPublishedBody('ir-cinema-org', 'ru', '2026-01-01')
    expect(outside?.name).not.toBe('Имя из черновика')
    expect(await database.db.bodyText.count({ where: { name: 'Имя из черновика' } })).toBe(0)
    seen.open()
    const shown = await preview
    expect(shown?.shown?.page).toMatchObject({ name: 'Имя из черновика', kind: outside?.kind })
    expect(shown).toMatchObject({ name: { name: 'Имя из черновика', lang: 'ru' }, errors: {}, leftOut: [] })
    expect(await getPublishedBody('ir-cinema-org', 'ru', '2026-01-01')).toEqual(outside)
  })

  test('leaves nothing behind: no row, no version, no sequence, no lock', async () => {
    const third = { 'parties.2.body': 'kz-mincult', 'parties.2.role': 'observer', 'parties.2.consent': 'not_stated' }
    await drafted('agreements', 'ir-ru', { 'shortTitle.ru': 'Название из черновика', ...third })
    await beginRecord(writer, { noun: 'bodies', key: 'new-studio' }, bodyValues)
    const before = await allRows()
    expect(Object.keys(before).length).toBeGreaterThan(50)
    expect(await previewOf('bodies', 'new-studio')).toMatchObject({ shown: { page: { noun: 'bodies' } } })
    const shown = await previewOf('agreements', 'ir-ru')
    expect(shown?.shown?.page).toMatchObject({ shown: { shortTitle: 'Название из черновика' } })
    await expect(inPreview(writer, { noun: 'bodies', key: 'new-studio' }, fails)).rejects.toThrow('no page')
    expect(await allRows()).toEqual(before)
    expect(await holding()).toEqual([])
  })

  test('reads as the public does', async () => {
    const read = await inPreview(writer, { noun: 'bodies', key: 'new-studio' }, async () => {
      const [role] = await publicDb().$queryRaw<{ role: string }[]>`SELECT current_user AS "role"`
      return role
    })
    expect(read?.shown?.page).toEqual({ role: 'app_public' })
    await expect(
      inPreview(writer, { noun: 'bodies', key: 'new-studio' }, () => publicDb().user.findMany()),
    ).rejects.toThrow(/permission denied/)
    await expect(
      inPreview(writer, { noun: 'bodies', key: 'new-studio' }, () =>
        publicDb().body.deleteMany({ where: { key: 'new-studio' } }),
      ),
    ).rejects.toThrow(/permission denied/)
  })

  test('never reaches a cache', async () => {
    const cached = () => getCachedBody('new-studio', 'ru')
    await expect(inPreview(writer, { noun: 'bodies', key: 'new-studio' }, cached)).rejects.toThrow(/A preview asked/)
    await expect(
      inPreview(writer, { noun: 'bodies', key: 'new-studio' }, () =>
        listCachedRecords('bodies', wholeList('bodies'), 'ru'),
      ),
    ).rejects.toThrow(/A preview asked/)
  })

  test('says what is missing where the form is not right, and asks for no page', async () => {
    await beginRecord(writer, { noun: 'bodies', key: 'faulty-studio' }, { 'name.ru': 'Без всего' })
    const load = vi.fn()
    const preview = await inPreview(writer, { noun: 'bodies', key: 'faulty-studio' }, load)
    expect(preview).toMatchObject({ shown: null, errors: { kind: 'missing', sources: 'missing' } })
    expect(preview?.name.name).toBe('Без всего')
    expect(load).not.toHaveBeenCalled()
  })

  test('is for those who keep records, and of what is to be shown', async () => {
    const load = vi.fn()
    expect(await inPreview(official, { noun: 'bodies', key: 'new-studio' }, load)).toBeNull()
    expect(await inPreview(writer, { noun: 'bodies', key: 'ru-mincult' }, load)).toBeNull()
    await askForWithdrawal(writer, { noun: 'people', key: 'kamran-gasimov' }, 'withdrawal', {
      text: 'Проба',
      locale: 'ru',
    })
    expect(await inPreview(writer, { noun: 'people', key: 'kamran-gasimov' }, load)).toBeNull()
    expect(load).not.toHaveBeenCalled()
  })
})

async function fails(): Promise<never> {
  throw new Error('no page')
}

describe('drafts that refer to drafts', () => {
  test('are shown together, however far they hang on one another', async () => {
    await beginRecord(writer, { noun: 'sources', key: 'new-source' }, { 'title.ru': 'Новый источник', language: 'ru' })
    await beginRecord(writer, { noun: 'bodies', key: 'new-owner' }, { ...bodyValues, 'sources.0': 'new-source' })
    await beginRecord(writer, { noun: 'bodies', key: 'new-child' }, { ...bodyValues, parent: 'new-owner' })
    const preview = await previewOf('bodies', 'new-child')
    expect(preview?.shown?.page).toMatchObject({ shown: { parent: { key: 'new-owner' } } })
    expect(preview?.leftOut).toEqual([])
    expect(await database.db.body.count({ where: { key: { in: ['new-owner', 'new-child'] } } })).toBe(0)
  })

  test('are named and left out where they are not right or nowhere', async () => {
    await beginRecord(
      writer,
      { noun: 'films', key: 'new-film' },
      {
        'title.ru': 'Пробный фильм',
        titlePrinted: 'Проба',
        titleLanguage: 'ru',
        kind: 'short',
        stage: 'planned',
        'bodies.0.body': 'faulty-studio',
        'bodies.0.role': 'producer',
        'bodies.1.body': 'nowhere-studio',
        'bodies.1.role': 'producer',
        'bodies.2.body': 'new-studio',
        'bodies.2.role': 'producer',
        'sources.0': 's0',
      },
    )
    const preview = await previewOf('films', 'new-film')
    expect(preview?.leftOut).toEqual([
      { noun: 'bodies', key: 'faulty-studio', code: 'draftFaulty', name: 'Без всего', lang: 'ru' },
      { noun: 'bodies', key: 'nowhere-studio', code: 'referenceUnknown', name: 'nowhere-studio', lang: 'en' },
    ])
    expect(preview?.shown?.page).toMatchObject({ shown: { bodies: [{ body: { key: 'new-studio' } }] } })
  })

  test('go without records that were withdrawn, and say so', async () => {
    const name = { noun: 'people', key: 'withdrawn-person' } as const
    await beginRecord(writer, name, { 'name.ru': 'Пробное лицо', identified: '1', 'sources.0': 's0' })
    await submitDraft(writer, name, 1)
    await publishDraft(reviewer, name, 2)
    await askForWithdrawal(writer, name, 'withdrawal', { text: 'Проба', locale: 'ru' })
    await publishDraft(reviewer, name, 1)
    await beginRecord(
      writer,
      { noun: 'outcomes', key: 'new-outcome' },
      { 'title.ru': 'Пробный результат', kind: 'training', toldByPerson: 'withdrawn-person', 'sources.0': 's0' },
    )
    expect(await previewOf('outcomes', 'new-outcome')).toMatchObject({
      shown: { page: { shown: { name: 'Пробный результат', toldByPerson: null } } },
      leftOut: [{ key: 'withdrawn-person', code: 'referencesUnpublished', name: 'Пробное лицо' }],
    })
  })

  test('hold back what cannot be shown without them', async () => {
    await beginRecord(writer, { noun: 'funding', key: 'new-grant' }, { ...instrumentValues, holder: 'faulty-studio' })
    expect(await previewOf('funding', 'new-grant')).toMatchObject({
      shown: null,
      errors: { form: 'referencesUnpublished' },
      leftOut: [{ key: 'faulty-studio', code: 'draftFaulty' }],
    })
  })

  test('may refer to each other', async () => {
    const meeting = (next: string): FormValues => ({
      'title.ru': 'Пробная встреча',
      kind: 'panel',
      format: 'online',
      state: 'held',
      nextMeeting: next,
      'sources.0': 's0',
    })
    await beginRecord(writer, { noun: 'meetings', key: 'this-meeting' }, meeting('that-meeting'))
    await beginRecord(writer, { noun: 'meetings', key: 'that-meeting' }, meeting('this-meeting'))
    for (const [key, other] of [
      ['this-meeting', 'that-meeting'],
      ['that-meeting', 'this-meeting'],
    ] as const)
      expect((await previewOf('meetings', key))?.shown?.page).toMatchObject({
        shown: { key, next: { key: other }, previous: { key: other } },
      })
  })

  test('are refused where another record says otherwise, and nothing else is', async () => {
    const meeting: FormValues = {
      'title.ru': 'Пробная встреча',
      kind: 'panel',
      format: 'online',
      state: 'held',
      nextMeeting: 'baku-panel',
      'sources.0': 's0',
    }
    for (const key of ['before-baku', 'also-before-baku']) await beginRecord(writer, { noun: 'meetings', key }, meeting)
    await beginRecord(writer, { noun: 'meetings', key: 'before-both' }, { ...meeting, nextMeeting: 'before-baku' })
    expect((await previewOf('meetings', 'before-both'))?.leftOut).toEqual([])
    const stored = await database.db.meeting.findUniqueOrThrow({ where: { key: 'baku-panel' }, select: { id: true } })
    await database.db.meeting.update({ where: { key: 'ir-ru-online-2' }, data: { nextMeetingId: stored.id } })
    expect(await previewOf('meetings', 'before-baku')).toMatchObject({
      shown: null,
      errors: { nextMeeting: 'nextMeetingTaken' },
    })
    expect(await previewOf('meetings', 'before-both')).toMatchObject({
      shown: { page: { shown: { key: 'before-both', next: null } } },
      leftOut: [{ key: 'before-baku', code: 'nextMeetingTaken' }],
    })
    await database.db.meeting.update({ where: { key: 'ir-ru-online-2' }, data: { nextMeetingId: null } })
  })

  test('are refused where the database knows better than the form, which is told to the log', async () => {
    await database.db
      .$executeRaw`ALTER TABLE "Body" ADD CONSTRAINT "Body_unheard" CHECK ("kind" <> 'company') NOT VALID`
    await beginRecord(writer, { noun: 'bodies', key: 'unheard' }, bodyValues)
    expect(await previewOf('bodies', 'unheard')).toMatchObject({ shown: null, errors: { form: 'draftFaulty' } })
    expect(vi.mocked(console.error).mock.calls).toHaveLength(1)
    vi.mocked(console.error).mockClear()
    await database.db.$executeRaw`ALTER TABLE "Body" DROP CONSTRAINT "Body_unheard"`
  })

  test('are refused as they would be at their publication', async () => {
    await beginRecord(writer, { noun: 'bodies', key: 'own-parent' }, { ...bodyValues, parent: 'own-parent' })
    expect(await previewOf('bodies', 'own-parent')).toMatchObject({ shown: null, errors: { parent: 'ownAncestor' } })
    await beginRecord(writer, { noun: 'bodies', key: 'of-own-parent' }, { ...bodyValues, parent: 'own-parent' })
    expect(await previewOf('bodies', 'of-own-parent')).toMatchObject({
      shown: { page: { shown: { parent: null } } },
      leftOut: [{ key: 'own-parent', code: 'ownAncestor' }],
    })
  })
})

describe('the documents of a record', () => {
  test('stand in its preview as on its page: those that are published', async () => {
    const [agreement, meeting] = [
      await database.db.agreement.findUniqueOrThrow({ where: { key: 'kz-az' }, select: { id: true } }),
      await database.db.meeting.findUniqueOrThrow({ where: { key: 'baku-panel' }, select: { id: true } }),
    ]
    for (const [key, state, digit] of [
      ['shown-file', 'published', 'c'],
      ['hidden-file', 'draft', 'd'],
    ] as const)
      await database.db.document.create({
        data: {
          key,
          kind: 'signed_text',
          language: 'ru',
          fileName: `${key}.pdf`,
          bytes: 10,
          sha256: digit.repeat(64),
          pages: 1,
          state,
          uploadedById: 'writer',
          publishedById: state === 'published' ? 'reviewer' : null,
          texts: { create: [{ locale: 'ru', title: key }] },
          agreements: { create: [{ agreementId: agreement.id, locale: 'ru' }] },
          meetings: { create: [{ meetingId: meeting.id }] },
        },
      })
    for (const [noun, key] of [
      ['agreements', 'kz-az'],
      ['meetings', 'baku-panel'],
    ] as const) {
      await openDraft(writer, { noun, key })
      expect((await previewOf(noun, key))?.shown?.page).toMatchObject({ noun, documents: [{ key: 'shown-file' }] })
    }
  })
})

describe('several at once', () => {
  test('of one record and of records that lock each other do not disturb one another', async () => {
    await drafted('clauses', 'ir-ru-2', { 'heading.ru': 'Пункт из черновика' })
    const pairs = [
      ['agreements', 'ir-ru'],
      ['clauses', 'ir-ru-2'],
      ['bodies', 'ir-cinema-org'],
      ['bodies', 'ir-cinema-org'],
    ] as const
    const before = await allRows()
    const previews = await Promise.all(pairs.map(([noun, key]) => previewOf(noun, key)))
    expect(previews.map((preview) => [preview?.name.noun, preview?.shown !== null])).toEqual(
      pairs.map(([noun]) => [noun, true]),
    )
    expect(await allRows()).toEqual(before)
    expect(await holding()).toEqual([])
  })

  test('give way to whoever writes the record', async () => {
    const [locked, done] = [gate(), gate()]
    const writing = database.db.$transaction(
      async (tx) => {
        await tx.body.update({ where: { key: 'ir-cinema-org' }, data: { version: { increment: 1 } } })
        locked.open()
        await done.opened
      },
      { timeout: 20_000 },
    )
    await locked.opened
    const preview = previewOf('bodies', 'ir-cinema-org')
    setTimeout(done.open, 1200)
    expect((await preview)?.shown).not.toBeNull()
    await writing
  })
})

describe.each(recordNouns)('the preview of an unchanged draft: %s', (noun) => {
  test('is the published page, in every language', async () => {
    const { key, document } = await database.db.recordRevision.findFirstOrThrow({
      where: { noun },
      orderBy: { key: 'desc' },
      select: { key: true, document: true },
    })
    await openDraft(writer, { noun, key })
    const record = document as unknown as RecordDocument
    for (const locale of pageLocales) {
      const published = await getPublishedPlace(noun, key, record, locale)
      expect(published).not.toBeNull()
      expect((await previewOf(noun, key, locale))?.shown?.page).toEqual(published)
    }
  })
})

test('a transaction is asked one question at a time, as the driver wants it', () => {
  expect(warnings).toEqual([])
})
