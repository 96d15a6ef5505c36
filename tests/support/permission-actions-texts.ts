import { type Keeper, keepers } from './permission-actors'
import { type ActionTable, each } from './permission-cases'
import { clausesOf, textLanguages } from './permission-ground-keys'

const written = each(keepers, 'written')
/** The editor wrote it and handed it in: a second person is needed. */
const byAnother = { editor: 'stepIllegal', reviewer: 'written', administrator: 'written' } as const

const line = (noun: string, key: string, version: number) => `${noun} ${key} ${version}`
const language = (actor: string) => textLanguages[actor as Keeper] ?? 'ru'
const text = (agreement: string, actor: string) => ({ locale: 'en', agreement, language: language(actor) })
const draftOf = (noun: 'together' | 'clauses', actor: string) =>
  line('clauses', clausesOf[noun][actor as Keeper] ?? '', 2)

const texts = 'lib/text-drafts/text-draft-actions.ts'
const clauses = 'lib/text-drafts/clause-draft-actions.ts'
const batch = 'lib/drafts/draft-batch-actions.ts'
const translations = 'lib/translations/translation-actions.ts'

/** What is done to the texts of agreements, and to what comes of them. */
export const textActions: ActionTable = {
  [`${texts} keepTextAction`]: {
    hasState: true,
    cases: [
      {
        what: 'a text in place of another',
        expected: written,
        fields: (_, actor) => ({ ...text('kz-fr', actor), version: '1', pasted: 'Article 1\nOther films.' }),
      },
      {
        what: 'of an agreement that is not there',
        expected: {},
        fields: (_, actor) => ({ ...text('no-such-agreement', actor), version: '0', pasted: 'Article 1\nFilms.' }),
      },
    ],
  },
  [`${texts} correctTextAction`]: {
    hasState: true,
    cases: [
      {
        what: 'a piece is left out',
        expected: written,
        fields: (_, actor) => ({ ...text('kz-ge', actor), version: '1', do: 'leave:1' }),
      },
    ],
  },
  [`${texts} discardTextAction`]: {
    hasState: true,
    cases: [{ what: 'a text', expected: written, fields: (_, actor) => ({ ...text('kz-fr', actor), version: '2' }) }],
  },
  [`${clauses} makeClausesAction`]: {
    hasState: true,
    cases: [
      {
        what: 'from a source that is not there',
        expected: each(keepers, 'referenceUnknown'),
        fields: (_, actor) => ({
          ...text('kz-ge', actor),
          version: '2',
          source: 'no-such-source',
          textStatus: 'summary',
          marks: '',
        }),
      },
    ],
  },
  [`${batch} submitDraftsAction`]: {
    hasState: true,
    cases: [
      {
        what: 'drafts',
        expected: written,
        fields: (_, actor) => ({
          locale: 'en',
          key: 'kz-ge',
          language: 'ru',
          drafts: line('people', `permission-draft-batch-${actor}`, 1),
        }),
      },
    ],
  },
  [`${batch} publishDraftsAction`]: {
    hasState: true,
    cases: [
      {
        what: 'a draft in review',
        expected: byAnother,
        fields: (_, actor) => ({ locale: 'en', key: 'kz-tr', language: 'ru', drafts: draftOf('clauses', actor) }),
      },
    ],
  },
  [`${translations} translationFormAction`]: {
    hasState: true,
    cases: [
      {
        what: 'a row that somebody has changed',
        expected: each(keepers, 'rowChanged'),
        fields: (_, actor) => ({
          locale: 'en',
          agreement: 'kz-ge',
          language: language(actor),
          from: 'en',
          page: '1',
          do: 'save',
          'agreement.title': 'Another title',
          'agreement.shortTitle': 'Another',
          'agreement.status': 'summary',
          'agreement.opened': 'other',
          'agreement.original': 'other',
        }),
      },
    ],
  },
  [`${translations} publishTogetherAction`]: {
    hasState: true,
    cases: [
      {
        what: 'a draft in review',
        expected: byAnother,
        fields: (_, actor) => ({ locale: 'en', agreement: 'kz-uz', drafts: draftOf('together', actor) }),
      },
    ],
  },
}
