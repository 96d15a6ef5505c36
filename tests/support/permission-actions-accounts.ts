import { randomUUID } from 'node:crypto'
import type { ActionCase, ActionTable } from './permission-cases'
import type { Ground } from './permission-ground'

const page = { locale: 'en' }
const onlyAdministrator = { administrator: 'written' } as const

/** A button of the page of an account. */
function change(
  what: keyof Ground['targets'],
  more: Record<string, string> = {},
  expected: ActionCase['expected'] = onlyAdministrator,
): ActionCase {
  return {
    what: `an account: ${what}`,
    expected,
    fields: ({ targets }) => ({
      ...page,
      form: randomUUID(),
      account: targets[what].id,
      version: String(targets[what].version),
      ...more,
    }),
  }
}

const role = { role: 'editor' }

/** What an administrator does to other people's accounts. */
export const accountActions: ActionTable = {
  'lib/auth/account-actions.ts inviteAction': {
    hasState: true,
    cases: [
      {
        what: 'somebody new',
        expected: onlyAdministrator,
        fields: (_, actor) => ({
          ...page,
          ...role,
          form: randomUUID(),
          email: `invited-by-${actor.toLowerCase()}@permissions.invalid`,
          name: 'Somebody New',
          personLocale: 'en',
        }),
      },
    ],
  },
  'lib/auth/account-actions.ts issueLinkAction': {
    hasState: true,
    cases: [change('reset', { kind: 'reset' })],
  },
  'lib/auth/account-actions.ts changeRoleAction': {
    hasState: true,
    cases: [
      change('role', role),
      {
        what: 'their own',
        expected: {},
        only: ['officialA', 'editor', 'notSetUp', 'beforeCode'],
        fields: ({ accounts }, actor) => ({
          ...page,
          form: randomUUID(),
          account: actor === 'anonymous' ? '' : accounts[actor].id,
          version: '1',
          role: 'administrator',
        }),
      },
    ],
  },
  'lib/auth/account-actions.ts superviseAction': {
    hasState: false,
    cases: [change('supervise', { 'body_ir-cinema-org': 'on' })],
  },
  'lib/auth/account-actions.ts takeBodyAction': {
    hasState: false,
    cases: [change('take', { body: 'ru-mincult', successor: '' })],
  },
  'lib/auth/account-actions.ts disableAction': { hasState: false, cases: [change('disable')] },
  'lib/auth/account-actions.ts enableAction': { hasState: false, cases: [change('enable')] },
  'lib/auth/account-actions.ts cancelLinkAction': { hasState: false, cases: [change('invitation')] },
  'lib/auth/account-actions.ts withdrawTwoFactorAction': { hasState: false, cases: [change('withdrawTwoFactor')] },
}
