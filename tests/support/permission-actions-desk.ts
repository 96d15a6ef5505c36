import { randomUUID } from 'node:crypto'
import { actorNames, keepers } from './permission-actors'
import { type ActionCase, type ActionTable, each } from './permission-cases'
import type { Ground } from './permission-ground'
import type { ImportState } from './permission-ground-imports'
import { minutedMeeting } from './permission-ground-keys'

const page = { locale: 'en' }
const written = each(keepers, 'written')

const about = (what: string) => (_: Ground, actor: string) => ({
  ...page,
  key: `permission-${what}-${actor}`,
  version: '1',
})
const described = { kind: 'other', language: 'ru', title_ru: 'Another title' }
/** The editor has uploaded it. */
const byAnother = { editor: 'secondPersonNeeded', reviewer: 'written', administrator: 'written' } as const
const link = { record: 'agreement', target: 'ir-ru', textLocale: 'ru' }
const documents = 'lib/documents/document-actions.ts'

export const documentActions: ActionTable = {
  [`${documents} describeDocumentAction`]: {
    hasState: true,
    cases: [{ what: 'a draft', expected: written, fields: (...of) => ({ ...about('describe')(...of), ...described }) }],
  },
  [`${documents} publishDocumentAction`]: {
    hasState: false,
    cases: [
      { what: 'a draft', expected: byAnother, fields: about('publish') },
      {
        what: 'a withdrawn one',
        expected: { editor: 'secondPersonNeeded', reviewer: 'notReleasable', administrator: 'notReleasable' },
        fields: (...of) => ({ ...about('idle')(...of), version: '3' }),
      },
    ],
  },
  [`${documents} withdrawDocumentAction`]: {
    hasState: true,
    cases: [
      {
        what: 'a published one',
        expected: byAnother,
        fields: (...of) => ({ ...about('withdraw')(...of), version: '2', reason: 'For the test' }),
      },
    ],
  },
  [`${documents} linkDocumentAction`]: {
    hasState: false,
    cases: [{ what: 'a draft', expected: written, fields: (...of) => ({ ...about('link')(...of), ...link }) }],
  },
  [`${documents} unlinkDocumentAction`]: {
    hasState: false,
    cases: [
      {
        what: 'a linked one',
        expected: written,
        fields: (...of) => ({ ...about('unlink')(...of), version: '2', ...link }),
      },
    ],
  },
}

const change =
  (what: string) =>
  ({ documentChanges }: Ground, actor: string) => {
    const key = `permission-${what}-${actor}`
    return { ...page, key, version: '3', change: documentChanges[key] ?? '' }
  }

/** Of what the public sees; the editor has asked for it. */
export const documentChangeActions: ActionTable = {
  [`${documents} confirmDocumentChangeAction`]: {
    hasState: false,
    cases: [
      {
        what: 'a new title of a published document',
        expected: { editor: 'ownChange', reviewer: 'written', administrator: 'written' },
        fields: change('confirm'),
      },
    ],
  },
  [`${documents} takeBackDocumentChangeAction`]: {
    hasState: false,
    cases: [{ what: 'a new title of a published document', expected: written, fields: change('take-back') }],
  },
}

const report = (what: string) => (ground: Ground, actor: string) => ({
  ...page,
  reference: ground.errorReports.open[`${what} ${actor}`] ?? '',
  version: '1',
})
const reports = 'lib/error-reports/error-report-actions.ts'

export const errorReportActions: ActionTable = {
  [`${reports} submitErrorReportAction`]: {
    hasState: true,
    cases: [
      {
        what: 'by whoever reads',
        expected: each(actorNames, 'written'),
        fields: () => ({ ...page, submissionId: randomUUID(), page: '/about', problem: 'For the test' }),
      },
    ],
  },
  [`${reports} takeErrorReportAction`]: {
    hasState: false,
    cases: [
      { what: 'an open one', expected: written, fields: report('take') },
      {
        what: 'a closed one',
        expected: {},
        fields: ({ errorReports }) => ({ ...page, reference: errorReports.closed, version: '2' }),
      },
    ],
  },
  [`${reports} closeErrorReportAction`]: {
    hasState: true,
    cases: [
      {
        what: 'an open one',
        expected: written,
        fields: (...of) => ({ ...report('close')(...of), state: 'answered', answer: 'For the test' }),
      },
    ],
  },
}

function clauseReport(what: string, agreement: string, number: number, expected: ActionCase['expected']): ActionCase {
  return {
    what,
    expected,
    fields: ({ clauseVersions }) => ({
      ...page,
      submissionId: randomUUID(),
      agreement,
      number: String(number),
      version: String(clauseVersions[`${agreement}-${number}`] ?? 1),
      status: 'in_progress',
      asOfCalendar: 'gregory',
      asOfDay: '7',
      asOfMonth: '10',
      asOfYear: '2025',
      note_en: 'For the test.',
    }),
  }
}

/** Reports on several clauses at once, each as `clauseReport` makes it. */
function clauseReports(
  what: string,
  agreement: string,
  numbersFor: (actor: string) => readonly number[],
  expected: ActionCase['expected'],
): ActionCase {
  const all = ['locale', 'agreement', 'asOfCalendar', 'asOfDay', 'asOfMonth', 'asOfYear', ...Object.keys(page)]
  return {
    what,
    expected,
    fields: (...of) =>
      Object.fromEntries(
        numbersFor(of[1]).flatMap((number) =>
          Object.entries(clauseReport(what, agreement, number, expected).fields(...of)).flatMap(([name, value]) =>
            name === 'number' ? [] : [[all.includes(name) ? name : `c${number}_${name}`, value]],
          ),
        ),
      ),
  }
}

/** What one has reported is newer than the form of the next: a clause each. */
const letterOf = (actor: string) => {
  const names: readonly string[] = keepers
  return [3 + Math.max(0, names.indexOf(actor))]
}

/** The same as what a body has written: only those who keep the registry record it. */
function byLetter({ fields, ...one }: ActionCase, body: string): ActionCase {
  return {
    ...one,
    fields: (...of) => ({ ...fields(...of), letter: 's0', letterAsked: '1', speaker: `${body}/${body}` }),
  }
}

/** Only an official speaks, and only for their own body. */
export const clauseActions: ActionTable = {
  'lib/clauses/clause-actions.ts reportStatusAction': {
    hasState: true,
    cases: [
      clauseReport('a clause of the first body', 'ir-ru', 3, { officialA: 'written' }),
      clauseReport('a clause of the second body', 'kz-az', 2, { officialB: 'written' }),
      clauseReport('a clause of a draft', 'kz-kg', 1, {}),
      clauseReport('a clause of a withdrawn agreement', 'kz-tm', 1, {}),
      clauseReport('a withdrawn clause', 'kz-az', 1, {}),
    ],
  },
  'lib/clauses/clause-actions.ts reportStatusesAction': {
    hasState: true,
    cases: [
      clauseReports('clauses of the first body', 'ir-ru', () => [4, 5], { officialA: 'written' }),
      clauseReports('clauses of the second body', 'kz-az', () => [3, 4], { officialB: 'written' }),
      clauseReports('clauses of a draft', 'kz-kg', () => [1, 2], {}),
      clauseReports('clauses of a withdrawn agreement', 'kz-tm', () => [1, 2], {}),
      clauseReports('clauses of which one is withdrawn', 'kz-az', () => [1, 2], {}),
      byLetter(clauseReports('a letter on a clause', 'kz-tr', letterOf, written), 'tr-cinema-directorate'),
      byLetter(
        clauseReports('a letter on clauses of a draft', 'kz-kg', () => [1, 2], {}),
        'kg-cinema-dept',
      ),
      byLetter(
        clauseReports('a letter on a withdrawn agreement', 'kz-tm', () => [1, 2], {}),
        'tm-turkmenfilm',
      ),
    ],
  },
}

const drafted = (what: string, key: string, expected: ActionCase['expected'], more: object = {}): ActionCase => ({
  what,
  expected,
  fields: ({ reportDrafts }) => ({ ...page, draft: `${reportDrafts[key]}/1`, ...more }),
})
const drafts = 'lib/clauses/report-draft-actions.ts'
const reason = { reason: 'For the test.' }

/** Whoever files for a body may prepare a report as well; drafts are those of the own body alone. */
export const reportDraftActions: ActionTable = {
  [`${drafts} handOverReportAction`]: {
    hasState: true,
    cases: [
      clauseReport('a clause of the first body', 'ir-ru', 6, { officialA: 'written' }),
      clauseReport('a clause of the second body', 'kz-az', 2, { officialB: 'written' }),
      clauseReport('a clause of a draft', 'kz-kg', 1, {}),
      clauseReport('a withdrawn clause', 'kz-az', 1, {}),
    ],
  },
  [`${drafts} returnReportDraftAction`]: {
    hasState: true,
    cases: [
      drafted('of the first body', 'ir-ru-5', { officialA: 'written' }, reason),
      drafted('of an agreement that is a draft', 'kz-kg-2', {}, reason),
    ],
  },
  [`${drafts} discardReportDraftAction`]: {
    hasState: true,
    cases: [
      drafted('of the first body', 'ir-ru-4', { officialA: 'written' }),
      drafted('of the second body', 'kz-az-4', { officialB: 'written' }),
      drafted('of an agreement that is a draft', 'kz-kg-2', {}),
    ],
  },
  [`${drafts} seeFiledDraftAction`]: {
    hasState: false,
    cases: [
      {
        what: 'their own',
        expected: { officialA: 'written', officialB: 'written' },
        fields: ({ filed }, actor) => ({ ...page, report: filed[actor as keyof typeof filed] }),
      },
    ],
  },
}

function dispute(
  what: string,
  key: string,
  expected: ActionCase['expected'],
  sent: (ground: Ground) => object,
): ActionCase {
  const [, agreement = '', number = ''] = /^(.+)-(\d+)$/.exec(key) ?? []
  return {
    what,
    expected,
    fields: (ground) => ({
      ...{ ...page, submissionId: randomUUID(), agreement, number, reason_en: 'For the test.' },
      version: String(ground.clauseVersions[key] ?? 1),
      ...sent(ground),
    }),
  }
}

const raised = (what: string, key: string, expected: ActionCase['expected'], body: string) =>
  dispute(what, key, expected, ({ disputes }) => ({ target: `${body}/${body}/${disputes.reports[key]}` }))

const settled = (what: string, key: string, expected: ActionCase['expected']) =>
  dispute(what, key, expected, ({ disputes }) => ({ dispute: disputes.raised[key] ?? '', settlement: 'withdrawal' }))

/** Only an official speaks, and only for their own side. */
export const disputeActions: ActionTable = {
  'lib/disputes/dispute-actions.ts raiseDisputeAction': {
    hasState: true,
    cases: [
      raised('a report on a clause of the first body', 'ir-ru-1', { officialA: 'written' }, 'ir-cinema-org'),
      raised('as the other side', 'ir-ru-2', {}, 'ru-mincult'),
      raised('a report on a clause of a draft', 'kz-kg-1', {}, 'kz-film-centre'),
      raised('a report on a clause of a withdrawn agreement', 'kz-tm-1', {}, 'kz-film-centre'),
      raised('a report on a withdrawn clause', 'kz-az-1', {}, 'kz-film-centre'),
    ],
  },
  'lib/disputes/dispute-actions.ts settleDisputeAction': {
    hasState: true,
    cases: [
      settled('a dispute of the first body', 'ir-ru-2', { officialA: 'written' }),
      settled('a dispute on a clause of a draft', 'kz-kg-1', {}),
      settled('a dispute on a clause of a withdrawn agreement', 'kz-tm-1', {}),
      settled('a dispute on a withdrawn clause', 'kz-az-1', {}),
    ],
  },
}

const file =
  (state: ImportState, owner: (actor: string) => string = (actor) => actor) =>
  ({ imports }: Ground, actor: string) => {
    const { id, sign } = imports[owner(actor) as keyof Ground['imports']][state]
    return { ...page, run: id, seen: sign }
  }

/** The meeting whose agreement has proposals that nobody has answered is the one before. */
export const agendaActions: ActionTable = {
  'lib/agenda/agenda-actions.ts addToAgendaAction': {
    hasState: true,
    cases: [
      {
        what: 'what is not proposed',
        expected: each(keepers, 'nothingProposed'),
        fields: () => ({ ...page, meeting: 'ir-ru-online-2', item0: 'clause ir-ru 999' }),
      },
      { what: 'of no meeting', expected: {}, fields: () => ({ ...page, meeting: 'permission-none', item0: 'x' }) },
    ],
  },
}

const ofMinutes = { ...page, meeting: minutedMeeting, number: '1' }
const takers = [...keepers, 'officialA'] as const

/** Begun already, so that what one does changes nothing of what the next may do. */
export const minutesActions: ActionTable = {
  'lib/minutes/minutes-actions.ts openMinutesAction': {
    hasState: true,
    cases: [
      { what: 'of the first body', expected: each(takers, 'unchanged'), fields: () => ofMinutes },
      { what: 'of no meeting', expected: {}, fields: () => ({ ...ofMinutes, meeting: 'permission-none' }) },
    ],
  },
  'lib/minutes/minutes-actions.ts writeLineAction': {
    hasState: true,
    cases: [
      {
        what: 'a new one',
        expected: each(takers, 'written'),
        fields: () => ({
          ...ofMinutes,
          ...{ line: randomUUID(), version: '0', kind: 'information', dueCalendar: 'gregory' },
          text_en: 'For the test.',
        }),
      },
    ],
  },
  'lib/minutes/minutes-actions.ts removeLineAction': {
    hasState: true,
    cases: [
      {
        what: 'a line',
        expected: each(takers, 'written'),
        fields: ({ minutes }, actor) => ({ ...ofMinutes, line: minutes[actor], version: '1' }),
      },
    ],
  },
  'lib/minutes/minutes-actions.ts addAttendeeAction': {
    hasState: true,
    cases: [
      {
        what: 'somebody whom the registry does not know',
        expected: each(takers, 'minutesPersonUnknown'),
        fields: () => ({
          ...ofMinutes,
          delegation: 'bodies/ir-cinema-org',
          person: 'permission-none',
          role: 'head',
          office: '',
        }),
      },
    ],
  },
  'lib/minutes/minutes-actions.ts removeAttendeeAction': {
    hasState: true,
    cases: [
      {
        what: 'somebody who is not there',
        expected: each(takers, 'written'),
        fields: () => ({ ...ofMinutes, delegation: 'bodies/ir-cinema-org', person: 'permission-none' }),
      },
    ],
  },
  'lib/minutes/minutes-actions.ts handOverMinutesAction': {
    hasState: true,
    cases: [
      {
        what: 'a version that is not there yet',
        expected: each(takers, 'minutesMovedOn'),
        fields: () => ({ ...ofMinutes, number: '2' }),
      },
    ],
  },
  'lib/minutes/minutes-actions.ts answerMinutesAction': {
    hasState: true,
    cases: [
      {
        what: 'what is not handed over yet',
        expected: { officialA: 'minutesMovedOn' },
        fields: () => ({ ...ofMinutes, round: '1', answer: 'approved', speaker: 'ir-cinema-org/ir-cinema-org' }),
      },
      {
        what: 'for another party',
        expected: {},
        fields: () => ({ ...ofMinutes, round: '1', answer: 'approved', speaker: 'ru-mincult/ru-mincult' }),
      },
    ],
  },
}

export const importActions: ActionTable = {
  'lib/exchange/import-actions.ts confirmImportAction': {
    hasState: true,
    cases: [
      {
        what: 'somebody else’s file',
        expected: {},
        fields: file('fresh', () => 'editor'),
        only: actorNames.filter((actor) => actor !== 'editor'),
      },
      {
        what: 'a file that was refused',
        expected: {},
        fields: file('refused', (actor) => keepers.find((keeper) => keeper === actor) ?? 'editor'),
      },
      {
        what: 'a file that looks otherwise now',
        expected: each(keepers, 'importOvertaken'),
        fields: (...of) => ({ ...file('fresh')(...of), seen: 'other' }),
      },
      { what: 'their own file', expected: written, fields: file('fresh') },
      { what: 'one that is imported', expected: each(keepers, 'unchanged'), fields: file('done') },
    ],
  },
}
