import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { useErrorTexts } from '@/components/drafts/error-texts'
import type { Actor } from '@/lib/auth/permissions'
import { beginRecord, openDraft, saveDraft, submitDraft } from '@/lib/drafts/draft-commands'
import { getDraftForEdit } from '@/lib/drafts/draft-desk-queries'
import { inPreview } from '@/lib/drafts/draft-preview'
import { readDraft } from '@/lib/drafts/draft-reading'
import { draftValues } from '@/lib/drafts/draft-values'
import type { FormValues } from '@/lib/forms/form-data'
import { type RecordDocument, type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { testDatabase } from '../support/database'
import { recordTables } from '../support/record-tables'
import { rendered } from '../support/rendered'

const database = testDatabase()
const writer: Actor = { userId: 'writer', role: 'editor', name: 'writer', locale: 'ru', bodyIds: [] }

beforeAll(async () => {
  await database.db.user.create({
    data: { id: 'writer', name: 'writer', email: 'writer@example.org', role: 'editor', updatedAt: new Date() },
  })
})

interface Constraint {
  table: string
  name: string
  kind: 'check' | 'foreign' | 'unique'
  columns: string[]
}

const tables = recordTables()

function constraints(): Promise<Constraint[]> {
  const names = [...tables.keys()]
  return database.db.$queryRaw<Constraint[]>`
    SELECT r."relname"::text AS "table", c."conname"::text AS "name",
      CASE c."contype" WHEN 'c' THEN 'check' ELSE 'foreign' END AS "kind",
      ARRAY(SELECT a."attname"::text FROM pg_attribute a WHERE a."attrelid" = r."oid" AND a."attnum" = ANY (c."conkey")) AS "columns"
    FROM pg_constraint c JOIN pg_class r ON r."oid" = c."conrelid"
    WHERE c."connamespace" = current_schema()::regnamespace AND c."contype" IN ('c', 'f') AND r."relname" = ANY (${names})
    UNION ALL
    SELECT r."relname"::text, i."relname"::text, 'unique',
      ARRAY(SELECT a."attname"::text FROM pg_attribute a WHERE a."attrelid" = r."oid" AND a."attnum" = ANY (x."indkey"::int2[]))
    FROM pg_index x JOIN pg_class i ON i."oid" = x."indexrelid" JOIN pg_class r ON r."oid" = x."indrelid"
    WHERE x."indisunique" AND r."relnamespace" = current_schema()::regnamespace AND r."relname" = ANY (${names})
    ORDER BY 1, 2`
}

/** What follows from the descriptions of the records: rows that stand once by the form's own rule, keys that are looked up. */
function isDescribed({ table, kind, columns }: Constraint): boolean {
  const { unique = [], references = [] } = tables.get(table) ?? {}
  if (kind === 'unique') return unique.some((set) => set.every((column) => columns.includes(column)))
  return kind === 'foreign' && columns.length === 1 && references.includes(columns[0] ?? '')
}

/** Families that the writer keeps by itself, whatever is typed. */
const kept: readonly [RegExp, string][] = [
  [/_key_form$/, 'addresses are checked where a record is begun, and those of statements as lines of that form'],
  [/^Country_code_form$/, 'the code of a country is checked where its record is begun'],
  [/_position_positive$/, 'rows are counted when they are written'],
  [/_one_current$/, 'older texts are retired when a new one is written'],
  [/_precision$/, 'a date is written with its precision or not at all'],
  [
    /_filled$|^(AgreementTermsText|ClauseLedgerText|ObstacleResolutionText)_says_something$/,
    'what is empty is not written: see the test of blank forms',
  ],
  [
    /^(AgreementTextParty|ClauseResponsible)_[A-Za-z]+_(agreementId_)?fkey$/,
    'the party is looked up among those of the agreement',
  ],
  [
    /^Clause_obligedPartyId_agreementId_fkey$/,
    'the party is looked up among those of the agreement; leaving it out is answered below',
  ],
  [/^(Clause_firstTurn|LedgerEntry_party)_fkey$/, 'the party is looked up among those of the agreement'],
  [/^LedgerEntry_clause_fkey$/, 'the rows repeat the agreement of their clause'],
  [/^OtherValue_(of_one_record|field_form)$/, 'the description names the one parent and the fields'],
]

interface Typed {
  noun: RecordNoun
  /** The published record that is edited; without it a new one is begun. */
  of?: string
  values: FormValues
  /** Where the form answers, and what. */
  path: string
  code: string
}

const meeting: FormValues = { 'title.ru': 'Проба', kind: 'panel', format: 'online', state: 'held', 'sources.0': 's0' }
const source: FormValues = { 'title.ru': 'Проба', language: 'ru' }

function date(name: string, year: string, month = '', day = ''): FormValues {
  return { [`${name}Year`]: year, [`${name}Month`]: month, [`${name}Day`]: day, [`${name}Calendar`]: 'gregory' }
}

function agreement(values: FormValues, path: string, code: string): Typed {
  return { noun: 'agreements', of: 'ir-ru', values, path, code }
}

/** What the first clause owes in each period. */
function recurring(values: FormValues, path: string, code: string): Typed[] {
  const owed = { nature: 'recurring', owed: '1', periodLength: '1', periodUnit: 'years' }
  return [{ noun: 'clauses', of: 'ir-ru-1', values: { ...owed, ...values }, path, code }]
}

function ledgerEntry(values: FormValues, path: string, code: string): Typed[] {
  const entry = { kind: 'postponed', period: '2', postponedTo: '3', source: 's0', ...values }
  const rows = Object.entries(entry).map(([name, value]) => [`ledger.0.${name}`, value])
  return recurring(Object.fromEntries(rows), `ledger.0.${path}`, code)
}

function counted(values: FormValues, path: string, code: string): Typed[] {
  return [{ noun: 'outcomes', of: 'kazan-prizes', values, path, code }]
}

function resolved(values: FormValues, path: string, code: string): Typed[] {
  return [{ noun: 'obstacles', of: 'OBSTACLE', values: { standing: 'resolved', ...values }, path, code }]
}

function carriedOut(meeting: string, decision: string): FormValues {
  return { 'decisions.0.meeting': meeting, 'decisions.0.decision': decision }
}

const registration: FormValues = { 'registrations.0.kind': 'domestic_register', 'registrations.0.name.ru': 'Проба' }
const act = (values: FormValues): FormValues => ({ 'parties.0.acts.0.kind.ru': 'Проба', ...values })

/** What is typed against each of the others, and what the form says to it. */
const answers: Record<string, Typed[]> = {
  Meeting_nextMeetingId_key: [
    {
      noun: 'meetings',
      values: { ...meeting, nextMeeting: 'baku-panel' },
      path: 'nextMeeting',
      code: 'nextMeetingTaken',
    },
  ],
  Meeting_ends_after_start: [
    {
      noun: 'meetings',
      values: { ...meeting, ...date('starts', '2025', '10', '15'), ...date('ends', '2025', '9') },
      path: 'ends',
      code: 'endsBeforeStart',
    },
    { noun: 'meetings', values: { ...meeting, ...date('ends', '2025', '9') }, path: 'starts', code: 'startMissing' },
  ],
  Clause_agreementId_number_key: [
    { noun: 'clauses', of: 'ir-ru-1', values: { number: '2' }, path: 'number', code: 'clauseNumberTaken' },
  ],
  Clause_number_positive: [
    { noun: 'clauses', of: 'ir-ru-1', values: { number: '0' }, path: 'number', code: 'numberInvalid' },
  ],
  Clause_number_digits: [
    { noun: 'clauses', of: 'ir-ru-1', values: { number: '10000' }, path: 'number', code: 'numberInvalid' },
  ],
  Clause_parentId_agreementId_fkey: [
    { noun: 'clauses', of: 'ir-ru-1', values: { parent: 'kz-az-1' }, path: 'parent', code: 'clauseForeign' },
  ],
  Clause_not_its_own_parent: [
    { noun: 'clauses', of: 'ir-ru-1', values: { parent: 'ir-ru-1' }, path: 'parent', code: 'ownAncestor' },
  ],
  Clause_obliged_party: [
    {
      noun: 'clauses',
      of: 'ir-ru-1',
      values: { obliged: 'one_party', obligedParty: '' },
      path: 'obligedParty',
      code: 'obligedParty',
    },
  ],
  Clause_rhythm_of_promise: [
    {
      noun: 'clauses',
      of: 'ir-ru-1',
      values: { nature: 'final_provision', reportingRhythm: 'yearly' },
      path: 'reportingRhythm',
      code: 'rhythmOfFinal',
    },
  ],
  Clause_first_turn_in_turn: recurring({ turns: 'every_party', firstTurn: 'ir-cinema-org' }, 'firstTurn', 'firstTurn'),
  Clause_owed_counted: recurring({ owed: '1001' }, 'owed', 'numberInvalid'),
  Clause_owed_recurring: recurring({ nature: 'one_off' }, 'owed', 'owedRecurring'),
  Clause_owed_whole: recurring({ periodUnit: '' }, 'periodUnit', 'missing'),
  Clause_period_counted: recurring({ periodLength: '1201' }, 'periodLength', 'numberInvalid'),
  Clause_period_unit: recurring({ periodUnit: 'days' }, 'periodUnit', 'malformed'),
  Clause_periods_of_owed: [
    { noun: 'clauses', of: 'ir-ru-1', values: { turns: 'every_party' }, path: 'owed', code: 'missing' },
  ],
  LedgerEntry_period_counted: ledgerEntry({ period: '2001' }, 'period', 'numberInvalid'),
  LedgerEntry_postponed_later: ledgerEntry({ period: '3' }, 'postponedTo', 'postponedTo'),
  LedgerEntry_postponed_to: ledgerEntry({ kind: 'missed' }, 'postponedTo', 'postponedTo'),
  LedgerOutcome_outcomeId_clauseId_fkey: counted(
    { 'counted.0.clause': 'kz-az-1', 'counted.0.period': '1' },
    'counted.0.clause',
    'countedForeign',
  ),
  LedgerOutcome_period_counted: counted(
    { 'counted.0.clause': 'ir-ru-1', 'counted.0.period': '2001' },
    'counted.0.period',
    'numberInvalid',
  ),
  Obstacle_clause_fkey: [
    { noun: 'obstacles', of: 'OBSTACLE', values: { clause: 'kz-az-1' }, path: 'clause', code: 'clauseForeign' },
  ],
  Obstacle_resolution_said: [
    ...resolved({}, 'resolved', 'resolutionMissing'),
    ...resolved({ standing: 'open', resolvedOutcome: 'kazan-prizes' }, 'standing', 'resolutionOpen'),
  ],
  Obstacle_decision_whole: resolved({ resolvedMeeting: 'ir-ru-online-2' }, 'resolvedDecision', 'missing'),
  Obstacle_resolved_after_since: resolved(
    { ...date('since', '2025', '10', '15'), ...date('resolved', '2025', '9') },
    'resolved',
    'resolvedBeforeSince',
  ),
  Delegation_of_one: [
    {
      noun: 'meetings',
      values: { ...meeting, 'delegations.1.body': 'ru-mincult', 'delegations.1.country': 'ru' },
      path: 'delegations.1.country',
      code: 'bodyOrCountry',
    },
  ],
  Source_sha256_form: [{ noun: 'sources', values: { ...source, sha256: 'abc' }, path: 'sha256', code: 'hashInvalid' }],
  AgreementRegistration_url_form: [
    agreement({ ...registration, 'registrations.0.url': 'ftp://example.org' }, 'registrations.0.url', 'urlInvalid'),
  ],
  DomesticAct_url_form: [
    agreement(act({ 'parties.0.acts.0.url': 'ftp://example.org' }), 'parties.0.acts.0.url', 'urlInvalid'),
  ],
  Agreement_authentic_languages_form: [
    agreement({ authenticLanguages: 'fa, Русский' }, 'authenticLanguages', 'languageInvalid'),
  ],
  Agreement_prevailing_language_form: [agreement({ prevailingLanguage: 'F' }, 'prevailingLanguage', 'languageInvalid')],
  Agreement_prevailing_is_authentic: [
    agreement({ authenticLanguages: 'fa ru', prevailingLanguage: 'en' }, 'prevailingLanguage', 'prevailingForeign'),
  ],
  ...Object.fromEntries(
    Object.entries({
      denunciationPeriod: 'denunciationUnit',
      entryDelay: 'entryDelayUnit',
      initialTerm: 'initialTermUnit',
      noticePeriod: 'noticeUnit',
      renewalTerm: 'renewalTermUnit',
      survivalPeriod: 'survivalUnit',
    }).flatMap(([span, unit]) => [
      [`Agreement_${span}_unit`, [agreement({ [span]: '3', [unit]: '' }, unit, 'missing')]],
      [`Agreement_${span}_positive`, [agreement({ [span]: '1201', [unit]: 'month' }, span, 'numberInvalid')]],
    ]),
  ),
  ...Object.fromEntries(
    ['entryCount', 'originals', 'renewalLimit', 'statedArticles'].map((name) => [
      `Agreement_${name}_positive`,
      [agreement({ [name]: '0' }, name, 'numberInvalid')],
    ]),
  ),
  Agreement_statedAnnexes_counted: [agreement({ statedAnnexes: '1201' }, 'statedAnnexes', 'numberInvalid')],
}

/** Constraints of other tables that hold a record's rows fast, and triggers, with the same answers. */
const others: Typed[] = [
  {
    noun: 'agreements',
    of: 'kz-az',
    values: { 'parties.0.body': 'ru-mincult' },
    path: 'parties',
    code: 'partyInClauses',
  },
  { noun: 'clauses', of: 'ir-ru-1', values: { agreement: 'kz-az' }, path: 'agreement', code: 'clauseMoved' },
  {
    noun: 'clauses',
    of: 'ir-ru-2',
    values: { obliged: 'one_party', obligedParty: 'ir-farabi' },
    path: 'obligedParty',
    code: 'partyForeign',
  },
  {
    noun: 'meetings',
    of: 'baku-panel',
    values: { nextMeeting: 'baku-panel' },
    path: 'nextMeeting',
    code: 'nextMeetingItself',
  },
  ...counted({ 'counted.0.clause': 'ir-ru-4', 'counted.0.period': '1' }, 'counted.0.clause', 'clauseWithoutPeriods'),
  ...counted(carriedOut('ir-ru-online-2', 'none-of-these'), 'decisions.0.decision', 'decisionUnknown'),
  ...counted(carriedOut('baku-panel', 'joint-platforms'), 'decisions.0.decision', 'decisionForeign'),
  ...resolved(
    { resolvedMeeting: 'ir-ru-online-2', resolvedDecision: 'none-of-these' },
    'resolvedDecision',
    'decisionUnknown',
  ),
  ...resolved(
    { resolvedMeeting: 'baku-panel', resolvedDecision: 'joint-platforms' },
    'resolvedDecision',
    'decisionForeign',
  ),
  ...resolved({ resolvedDecision: 'joint-platforms', resolvedOutcome: 'kazan-prizes' }, 'resolvedMeeting', 'missing'),
  ...resolved({ 'resolution.ru': 'Проба', resolvedOutcome: 'kazan-prizes' }, 'resolutionSource', 'missing'),
  ...counted({ ...carriedOut('ir-ru-online-2', 'screening-consultation'), 'clauses.0': '' }, 'clauses', 'missing'),
]

function KnownCodes() {
  return createElement('ul', null, ...Object.keys(useErrorTexts()).map((code) => createElement('li', null, code)))
}

async function drafted({ noun, of, values }: Typed, key: string): Promise<{ noun: RecordNoun; key: string }> {
  if (!of) {
    await beginRecord(writer, { noun, key }, values)
    return { noun, key }
  }
  const name = { noun, key: of }
  await openDraft(writer, name)
  const { version } = await database.db.draft.findUniqueOrThrow({ where: { noun_key: name } })
  const { document } = await database.db.recordRevision.findFirstOrThrow({ where: name, orderBy: { revision: 'desc' } })
  const published = draftValues(recordShapes[noun], document as unknown as RecordDocument, 'ru')
  await saveDraft(writer, name, version, { values: { ...published, ...values }, note: null, reason: null })
  return name
}

describe('every constraint of the tables that forms are written to', () => {
  beforeAll(async () => {
    const next = await database.db.meeting.findUniqueOrThrow({ where: { key: 'baku-panel' }, select: { id: true } })
    await database.db.meeting.update({ where: { key: 'ir-ru-online-2' }, data: { nextMeetingId: next.id } })
    const { id, agreementId, agreement } = await database.db.clause.findUniqueOrThrow({
      where: { key: 'kz-az-1' },
      include: { agreement: { include: { parties: { orderBy: { body: { key: 'asc' } } } } } },
    })
    for (const { id: partyId, bodyId } of agreement.parties)
      await database.db.clauseResponsible.create({ data: { clauseId: id, agreementId, partyId, bodyId } })
  })

  test('is described, kept by the writer, or answered by the form', async () => {
    const all = await constraints()
    expect(all.length).toBeGreaterThan(200)
    const unanswered = all.filter(
      (one) => !isDescribed(one) && !kept.some(([pattern]) => pattern.test(one.name)) && !(one.name in answers),
    )
    expect(unanswered.map(({ name, columns }) => `${name} (${columns.join(', ')})`)).toEqual([])
    // No answer to a constraint that is gone.
    const names = new Set(all.map(({ name }) => name))
    expect(Object.keys(answers).filter((name) => !names.has(name))).toEqual([])
  })

  test('has no column that needs something and that the form may leave empty', async () => {
    const needed = await database.db.$queryRaw<{ table: string; column: string }[]>`
      SELECT r."relname"::text AS "table", a."attname"::text AS "column"
      FROM pg_attribute a JOIN pg_class r ON r."oid" = a."attrelid"
      WHERE r."relnamespace" = current_schema()::regnamespace AND r."relname" = ANY (${[...tables.keys()]})
        AND a."attnum" > 0 AND NOT a."attisdropped" AND a."attnotnull" AND NOT a."atthasdef"`
    expect(needed.length).toBeGreaterThan(100)
    const empty = needed.filter(({ table, column }) => column !== 'id' && !tables.get(table)?.filled.includes(column))
    expect(empty.map(({ table, column }) => `${table}.${column}`)).toEqual([])
  })

  const cases = [
    ...Object.entries(answers).flatMap(([name, typed]) => typed.map((one) => ({ name, ...one }))),
    ...others.map((one) => ({ name: one.code, ...one })),
  ].map((one, index) => ({ ...one, key: `constrained-${index}` }))

  test('has an answer that the form has a sentence for', () => {
    const known = rendered('en', createElement(KnownCodes))
    const codes = new Set(cases.map(({ code }) => code))
    expect([...codes].filter((code) => !known.includes(`<li>${code}</li>`))).toEqual([])
  })

  test.each(cases)('$name: $code beside $path', async ({ key, ...typed }) => {
    const of = typed.of === 'OBSTACLE' ? await anyObstacle() : typed.of
    const name = await drafted({ ...typed, ...(of ? { of } : {}) }, key)
    const { version } = await database.db.draft.findUniqueOrThrow({ where: { noun_key: name } })
    await expect(submitDraft(writer, name, version)).rejects.toMatchObject({ code: 'draftFaulty' })
    const said = { errors: { [typed.path]: typed.code } }
    expect(await getDraftForEdit(writer, name, 'ru', null)).toMatchObject(said)
    expect(await inPreview(writer, name, async () => null)).toMatchObject({ shown: null, ...said })
  })
})

test('a party that has reported stays in its agreement', async () => {
  const clause = await database.db.clause.findUniqueOrThrow({
    where: { key: 'ir-ru-1' },
    include: { agreement: { include: { parties: { where: { body: { key: 'ru-mincult' } } } } } },
  })
  const [party] = clause.agreement.parties
  if (!party) throw new Error('The agreement has another party')
  await database.db.$transaction(async (tx) => {
    const { id: reportId } = await tx.statusReport.create({
      data: {
        clauseId: clause.id,
        agreementId: clause.agreementId,
        partyId: party.id,
        reportingBodyId: party.bodyId,
        status: 'in_progress',
        asOfOn: new Date('2025-10-05'),
        asOfPrecision: 'day',
        sourceId: clause.sourceId,
      },
      select: { id: true },
    })
    await tx.statusReportText.create({ data: { reportId, locale: 'ru', note: 'Проба' } })
  })
  const strangers = { 'parties.0.body': 'kz-mincult', 'parties.1.body': 'ir-farabi' }
  const name = await drafted(agreement(strangers, 'parties', 'partyHasReported'), 'ir-ru')
  expect(await getDraftForEdit(writer, name, 'ru', null)).toMatchObject({ errors: { parties: 'partyHasReported' } })
})

async function anyObstacle(): Promise<string> {
  const { key } = await database.db.obstacle.findFirstOrThrow({
    where: { agreement: { key: 'ir-ru' } },
    select: { key: true },
  })
  return key
}

test('a meeting may end in the month in which it began, although that month begins earlier', async () => {
  const name = { noun: 'meetings', key: 'span' } as const
  const solar = { endsYear: '1404', endsMonth: '7', endsCalendar: 'persian' }
  for (const ends of [date('ends', '2025', '10'), date('ends', '2025'), solar]) {
    const span = { ...meeting, ...date('starts', '2025', '10', '15'), ...ends }
    await database.db.draft.deleteMany({ where: name })
    await beginRecord(writer, name, span)
    expect(await inPreview(writer, name, async () => 'page')).toMatchObject({ shown: { page: 'page' }, errors: {} })
  }
})

test('blank forms leave no empty text behind', async () => {
  for (const noun of recordNouns) {
    const revision = await database.db.recordRevision.findFirstOrThrow({ where: { noun } })
    const values = draftValues(recordShapes[noun], revision.document as unknown as RecordDocument, 'ru')
    const blank = Object.fromEntries(Object.keys(values).map((name) => [name, ' \u200b\n']))
    const { document } = readDraft(recordShapes[noun], blank)
    expect(JSON.stringify(document), noun).not.toMatch(/"\s*"/)
  }
})
