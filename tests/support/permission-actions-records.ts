import { keepers } from './permission-actors'
import { type ActionCase, type ActionTable, each } from './permission-cases'

const people = (what: string, actor: string) => ({ locale: 'en', noun: 'people', key: `permission-${what}-${actor}` })
const written = each(keepers, 'written')
/** The editor wrote it and handed it in: a second person is needed. */
const byAnother = { editor: 'stepIllegal', reviewer: 'written', administrator: 'written' } as const

function step(name: string, what: string, version: number, expected: ActionCase['expected'], more = {}): ActionCase {
  return {
    what: `${name}: ${what}`,
    expected,
    fields: (_, actor) => ({ ...people(what, actor), version: String(version), step: name, ...more }),
  }
}

const tomorrow = new Date(Date.now() + 86_400_000)
const moment = {
  publishDay: String(tomorrow.getUTCDate()),
  publishMonth: String(tomorrow.getUTCMonth() + 1),
  publishYear: String(tomorrow.getUTCFullYear()),
}

const reason = 'For the test'
const form = { 'name.ru': 'Другое лицо', 'textStatus.ru': 'summary', identified: 'yes', 'sources.0': 's0', do: 'save' }
const drafts = 'lib/drafts/draft-actions.ts'

/** What is done to records and their drafts. An official is nobody here. */
export const recordActions: ActionTable = {
  [`${drafts} beginRecordAction`]: {
    hasState: true,
    cases: [
      {
        what: 'a new record',
        expected: written,
        fields: (_, actor) => ({ ...people('begun', actor), head: 'Пробное лицо' }),
      },
      {
        what: 'at the address of a draft',
        expected: each(keepers, 'keyTaken'),
        fields: (_, actor) => ({ ...people('draft-idle', actor), head: 'Пробное лицо' }),
      },
    ],
  },
  [`${drafts} openDraftAction`]: {
    hasState: true,
    cases: [
      { what: 'of a published record', expected: written, fields: (_, actor) => people('published-open', actor) },
      { what: 'that is open', expected: each(keepers, 'unchanged'), fields: (_, actor) => people('draft-idle', actor) },
      { what: 'of a withdrawn record', expected: {}, fields: () => people('withdrawn-idle', 'editor') },
      { what: 'of no record', expected: {}, fields: () => people('nothing', 'nobody') },
    ],
  },
  [`${drafts} recordFormAction`]: {
    hasState: true,
    cases: [
      {
        what: 'a draft',
        expected: written,
        fields: (_, actor) => ({ ...people('draft-save', actor), version: '1', ...form }),
      },
      {
        what: 'a draft in review',
        expected: each(keepers, 'stepIllegal'),
        fields: (_, actor) => ({ ...people('review-save', actor), version: '2', ...form }),
      },
      {
        what: 'a published record, past its draft',
        expected: {},
        fields: () => ({ ...people('published-withdraw', 'editor'), version: '1', ...form }),
      },
      {
        what: 'a withdrawn record, past its draft',
        expected: {},
        fields: () => ({ ...people('withdrawn-idle', 'editor'), version: '1', ...form }),
      },
    ],
  },
  [`${drafts} draftStepAction`]: {
    hasState: true,
    cases: [
      step('submit', 'draft-submit', 1, written),
      step('takeBack', 'review-take-back', 2, {
        editor: 'written',
        reviewer: 'stepIllegal',
        administrator: 'stepIllegal',
      }),
      step('return', 'review-return', 2, byAnother, { returnReason: reason }),
      step('publish', 'review-publish', 2, byAnother),
      step('publish', 'draft-idle', 1, each(keepers, 'stepIllegal')),
      step('publish', 'published-withdraw', 1, {}),
      step('publish', 'withdrawn-idle', 1, {}),
      step('schedule', 'review-schedule', 2, byAnother, moment),
      step('unschedule', 'scheduled', 3, written),
      step('discard', 'draft-discard', 1, written),
    ],
  },
  [`${drafts} withdrawalAction`]: {
    hasState: true,
    cases: [
      {
        what: 'of a published record',
        expected: written,
        fields: (_, actor) => ({ ...people('published-withdraw', actor), purpose: 'withdrawal', reason }),
      },
      {
        what: 'of a withdrawn record',
        expected: {},
        fields: () => ({ ...people('withdrawn-idle', 'editor'), purpose: 'withdrawal', reason }),
      },
      {
        what: 'taken back',
        expected: written,
        fields: (_, actor) => ({ ...people('withdrawn-restore', actor), purpose: 'restoration', reason }),
      },
      {
        what: 'of a draft',
        expected: {},
        fields: () => ({ ...people('draft-idle', 'editor'), purpose: 'withdrawal', reason }),
      },
    ],
  },
  'lib/merges/merge-actions.ts mergeAction': {
    hasState: true,
    cases: [
      {
        what: 'of a published record',
        expected: written,
        fields: (_, actor) => ({
          ...people('published-merge-from', actor),
          into: `permission-published-merge-into-${actor}`,
          reason,
        }),
      },
      {
        what: 'of a withdrawn record',
        expected: {},
        fields: () => ({
          ...people('withdrawn-idle', 'editor'),
          into: 'permission-published-merge-into-editor',
          reason,
        }),
      },
    ],
  },
  'lib/settings/settings-actions.ts changeSettingsAction': {
    hasState: true,
    cases: [
      {
        what: 'the office',
        expected: { administrator: 'written' },
        fields: () => ({ locale: 'en', version: '1', publishes: 'together' }),
      },
    ],
  },
}
