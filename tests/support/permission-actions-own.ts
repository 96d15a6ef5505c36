import { randomUUID } from 'node:crypto'
import { testPassword } from './e2e-accounts'
import { actorNames, signedIn } from './permission-actors'
import { type ActionTable, each } from './permission-cases'
import type { Ground } from './permission-ground'

const page = { locale: 'en' }
const newPassword = 'quite another long sample'

const session = (owner: (actor: string) => string) => (ground: Ground, actor: string) => ({
  ...page,
  session: ground.sessions[owner(actor) as keyof Ground['sessions']] ?? '',
})
const auth = 'lib/auth/auth-actions.ts'
const passwords = 'lib/auth/password-actions.ts'
const secondFactor = 'lib/auth/two-factor-actions.ts'
const calendars = 'lib/feeds/private-calendar-actions.ts'
const reminders = 'lib/reminders/reminder-actions.ts'
const news = 'lib/news/news-actions.ts'
const absences = 'lib/office/absence-actions.ts'
const following = 'lib/following/follow-actions.ts'
const officials = each(['officialA', 'officialB'], 'written')
const chosen = { newPassword, newPasswordAgain: newPassword }

/** What everybody does to their own account. */
export const ownActions: ActionTable = {
  [`${auth} signInAction`]: {
    hasState: true,
    cases: [
      {
        what: 'with a right password',
        expected: { anonymous: 'written' },
        only: ['anonymous'],
        fields: ({ signInEmail }) => ({ ...page, to: '', email: signInEmail, password: testPassword }),
      },
    ],
  },
  [`${auth} giveCodeAction`]: {
    hasState: true,
    cases: [
      {
        what: 'without a right password',
        expected: each(actorNames, 'codeExpired'),
        fields: () => ({ ...page, to: '', code: '123456' }),
      },
    ],
  },
  [`${auth} signOutAction`]: {
    hasState: false,
    cases: [
      {
        what: 'their own session',
        expected: { ...each(actorNames, 'written'), anonymous: 'unchanged' },
        endsSession: true,
        fields: () => page,
      },
    ],
  },
  [`${auth} revokeSessionAction`]: {
    hasState: false,
    cases: [
      {
        what: 'somebody else’s',
        expected: {},
        only: actorNames.filter((actor) => actor !== 'administrator'),
        fields: session(() => 'administrator'),
      },
      { what: 'their own', expected: each(signedIn, 'written'), fields: session((actor) => actor) },
    ],
  },
  [`${calendars} makeCalendarAction`]: {
    hasState: true,
    cases: [{ what: 'their own', expected: officials, fields: () => ({ ...page, version: '0' }) }],
  },
  [`${calendars} revokeCalendarAction`]: {
    hasState: true,
    cases: [{ what: 'their own', expected: officials, fields: () => ({ ...page, version: '1' }) }],
  },
  [`${reminders} stopRemindersAction`]: {
    hasState: false,
    cases: [{ what: 'their own', expected: officials, fields: () => page }],
  },
  [`${reminders} resumeRemindersAction`]: {
    hasState: false,
    cases: [{ what: 'their own', expected: officials, fields: () => page }],
  },
  [`${following} askToFollowAction`]: {
    hasState: true,
    cases: [
      {
        what: 'where no e-mail is sent',
        expected: each(actorNames, 'followOff'),
        fields: () => ({
          ...page,
          submissionId: randomUUID(),
          of: 'agreements/ir-ru',
          email: 'reader@permissions.invalid',
        }),
      },
    ],
  },
  [`${following} confirmFollowAction`]: {
    hasState: false,
    cases: [
      {
        what: 'by a link',
        expected: each(actorNames, 'written'),
        fields: ({ follows }, actor) => ({ ...page, token: follows[actor] }),
      },
      {
        what: 'without a link',
        expected: {},
        fields: () => ({ ...page, token: 'a'.repeat(43) }),
      },
    ],
  },
  [`${news} seeNewsAction`]: {
    hasState: false,
    cases: [
      {
        what: 'their own',
        expected: officials,
        fields: (ground, actor) => ({ ...page, news: ground.news[actor as keyof Ground['news']] }),
      },
    ],
  },
  [`${news} stopNewsMailAction`]: {
    hasState: false,
    cases: [{ what: 'their own', expected: officials, fields: () => page }],
  },
  [`${news} resumeNewsMailAction`]: {
    hasState: false,
    cases: [{ what: 'their own', expected: officials, fields: () => page }],
  },
  [`${passwords} choosePasswordAction`]: {
    hasState: true,
    cases: [
      { what: 'without a link', expected: {}, fields: () => ({ ...page, form: randomUUID(), ...chosen }) },
      {
        what: 'by a link',
        expected: { anonymous: 'written' },
        only: ['anonymous'],
        cookie: ({ linkToken }) => `hamkino.link=${linkToken}`,
        fields: () => ({ ...page, form: randomUUID(), ...chosen }),
      },
      {
        what: 'by a link that was used',
        expected: {},
        cookie: ({ linkToken }) => `hamkino.link=${linkToken}`,
        fields: () => ({ ...page, form: randomUUID(), ...chosen }),
      },
    ],
  },
  [`${secondFactor} changeTwoFactorAction`]: {
    hasState: true,
    cases: [
      {
        what: 'begun',
        expected: { notSetUp: 'written', officialA: 'written' },
        only: ['anonymous', 'officialA', 'disabled', 'beforeCode', 'notSetUp'],
        fields: () => ({ ...page, to: '', change: 'start', password: testPassword }),
      },
      {
        what: 'new backup codes',
        expected: { editor: 'written' },
        only: ['anonymous', 'editor', 'disabled', 'beforeCode', 'notSetUp'],
        fields: () => ({ ...page, to: '', change: 'codes', password: testPassword }),
      },
      {
        what: 'turned off by who must have it',
        expected: { administrator: 'secondFactorRequired' },
        only: ['anonymous', 'administrator', 'disabled', 'beforeCode', 'notSetUp'],
        fields: () => ({ ...page, to: '', change: 'off', password: testPassword }),
      },
    ],
  },
  [`${secondFactor} confirmTwoFactorAction`]: {
    hasState: true,
    cases: [
      {
        what: 'with a code that cannot be one',
        expected: { ...each(signedIn, 'codeInvalid'), notSetUp: 'codeInvalid' },
        fields: () => ({ ...page, to: '', code: 'no code' }),
      },
    ],
  },
  [`${passwords} changePasswordAction`]: {
    hasState: true,
    cases: [
      {
        what: 'their own',
        expected: { officialB: 'written' },
        only: ['anonymous', 'officialB', 'disabled', 'beforeCode', 'notSetUp'],
        endsSession: true,
        fields: () => ({ ...page, password: testPassword, ...chosen }),
      },
    ],
  },
  [`${absences} declareAbsenceAction`]: {
    hasState: true,
    cases: [
      {
        what: 'from the first body',
        expected: { officialA: 'written' },
        fields: ({ targets }) => ({
          ...{ ...page, submissionId: randomUUID(), calendar: 'gregory' },
          ...{ fromDay: '1', fromMonth: '1', fromYear: '2090', toDay: '2', toMonth: '1', toYear: '2090' },
          substitute: `ir-cinema-org/${targets.supervise.id}`,
        }),
      },
    ],
  },
  [`${absences} endAbsenceAction`]: {
    hasState: true,
    cases: [
      {
        what: 'of the first official',
        expected: { officialA: 'written' },
        fields: ({ absence }) => ({ ...page, absence }),
      },
    ],
  },
  // Last: it ends the other sessions that the actors still have.
  [`${auth} revokeOtherSessionsAction`]: {
    hasState: false,
    cases: [
      {
        what: 'their own',
        expected: each(signedIn, 'written'),
        // The sessions of this one have ended with the change of the password.
        only: actorNames.filter((actor) => actor !== 'officialB'),
        endsSession: true,
        fields: () => page,
      },
    ],
  },
}
