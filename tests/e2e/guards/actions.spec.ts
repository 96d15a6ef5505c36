import { expect, test } from '@playwright/test'
import { type WriteWatch, watchWrites } from '@/tests/support/database-writes'
import { type ActionAnswer, callAction } from '@/tests/support/e2e-action-request'
import { builtActions, builtRoutes } from '@/tests/support/e2e-build'
import { startServer, type TestServer } from '@/tests/support/e2e-start'
import { accountActions } from '@/tests/support/permission-actions-accounts'
import {
  agendaActions,
  clauseActions,
  disputeActions,
  documentActions,
  documentChangeActions,
  errorReportActions,
  importActions,
  minutesActions,
  reportDraftActions,
} from '@/tests/support/permission-actions-desk'
import { ownActions } from '@/tests/support/permission-actions-own'
import { recordActions } from '@/tests/support/permission-actions-records'
import { textActions } from '@/tests/support/permission-actions-texts'
import { type ActorName, actorNames } from '@/tests/support/permission-actors'
import { type ActionTable, rightSender } from '@/tests/support/permission-cases'
import type { Ground } from '@/tests/support/permission-ground'
import { ask, wanted } from '@/tests/support/permission-reading'
import { privateRoutes, publicCases, publicRoutes } from '@/tests/support/permission-routes'

test.describe.configure({ mode: 'serial' })

/** Who may do what: every server action of the build stands here. */
const table: ActionTable = {
  // Before what publishes clauses, which makes the forms for reports on them old. Handing a report over makes none old.
  ...reportDraftActions,
  ...clauseActions,
  ...recordActions,
  ...textActions,
  ...accountActions,
  ...documentActions,
  ...documentChangeActions,
  ...errorReportActions,
  ...agendaActions,
  ...disputeActions,
  ...minutesActions,
  ...importActions,
  ...ownActions,
}

test('every server action of the build stands in the table, and no other', () => {
  expect(Object.keys(table).sort()).toEqual(
    builtActions()
      .map(({ name }) => name)
      .sort(),
  )
})

test('every action is let through for somebody, so that no request is refused for being malformed', () => {
  for (const [name, { cases }] of Object.entries(table))
    expect(
      cases.some(({ expected }) => Object.keys(expected).length > 0),
      name,
    ).toBe(true)
})

let server: TestServer
let watch: WriteWatch
let ground: Ground
/** The address of the same application without its proxy. */
let open: string

test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startServer()
  watch = await watchWrites(server.database)
  ground = await server.prepare<Ground>('permissions')
  open = await server.startWithoutProxy()
})
test.afterAll(async () => {
  await watch?.end()
  await server?.stop()
})

test('one application has its proxy, the other has none', async () => {
  expect(await Promise.all([server.url, open].map(hasProxy))).toEqual([true, false])
})

test('every private route of the build stands in the table, with every public one beside it', () => {
  const known = [...Object.keys(privateRoutes), ...publicRoutes.map(([route]) => route)]
  // It is no address.
  expect(known.sort()).toEqual(builtRoutes().filter((route) => route !== '/_global-error'))
})

test('nobody reads or sends to an address that is not theirs', async () => {
  test.setTimeout(180_000)
  const unexpected: string[] = []
  const cases = Object.entries(privateRoutes).flatMap(([route, list]) => list.map((one) => [route, one] as const))
  for (const [route, one] of [...cases, ...publicCases.map((one) => ['', one] as const)]) {
    const askAs = async (actor: ActorName, origin: string) => {
      const seen = await ask(origin, one.address(ground), ground.cookies[actor].at(-1) ?? '', one.form?.(actor))
      const should = wanted(route, one, actor)
      if (seen !== should) unexpected.push(`${route}, ${one.what}, ${actor}: ${seen} instead of ${should}`)
    }
    await watch.hasWritten()
    const isDenied = (actor: ActorName) => one.expected[actor] === undefined
    const denied = actorNames.filter(isDenied)
    await Promise.all(denied.flatMap((actor) => originsFor(actor).map((origin) => askAs(actor, origin))))
    if (await watch.hasWritten()) unexpected.push(`${route}, ${one.what}: somebody who is denied has written`)
    await Promise.all(actorNames.filter((actor) => !isDenied(actor)).map((actor) => askAs(actor, server.url)))
  }
  expect(unexpected).toEqual([])
})

test('what is for everybody is the same for everybody', async () => {
  test.setTimeout(120_000)
  const unexpected: string[] = []
  for (const [route, path] of publicRoutes) {
    if (route.startsWith('/[locale]/sign-in')) continue
    const stranger = await ask(server.url, path, '')
    const answers = await Promise.all(
      (['officialA', 'administrator', 'beforeCode'] as const).map(
        async (actor) => [actor, await ask(server.url, path, ground.cookies[actor].at(-1) ?? '')] as const,
      ),
    )
    for (const [actor, seen] of answers) if (seen !== stranger) unexpected.push(`${route}, ${actor}: ${seen}`)
  }
  expect(unexpected).toEqual([])
})

test('nobody does what is not theirs', async () => {
  test.setTimeout(300_000)
  const unexpected: string[] = []
  let cells = 0
  for (const [name, { hasState, cases }] of Object.entries(table)) {
    const action = builtActions().find((built) => built.name === name)
    if (!action) throw new Error(`The build has no ${name}`)
    for (const one of cases) {
      const call = async (actor: ActorName, origin: string) => {
        const cookie = [ground.cookies[actor].at(-1), one.cookie?.(ground)].filter(Boolean).join('; ')
        if (one.endsSession && one.expected[actor]) ground.cookies[actor].pop()
        const answer = await callAction(origin, action, {
          cookie,
          fields: one.fields(ground, rightSender(one, actor)),
          hasState,
        })
        return { actor, answer }
      }
      const note = (actor: ActorName, seen: string, should: string) => {
        cells += 1
        if (seen !== should) unexpected.push(`${name}, ${one.what}, ${actor}: ${seen} instead of ${should}`)
      }
      await watch.hasWritten()
      // Whoever is denied first, and all at once: what they try must still be there.
      const isDenied = (actor: ActorName) => one.expected[actor] === undefined
      const denied = (one.only ?? actorNames).filter(isDenied)
      const calls = denied.flatMap((actor) => originsFor(actor).map((origin) => call(actor, origin)))
      for (const { actor, answer } of await Promise.all(calls)) note(actor, verdict(answer, false), 'denied')
      if (await watch.hasWritten()) unexpected.push(`${name}, ${one.what}: somebody who is denied has written`)
      for (const actor of (one.only ?? actorNames).filter((other) => !isDenied(other))) {
        const { answer } = await call(actor, server.url)
        note(actor, verdict(answer, await watch.hasWritten()), one.expected[actor] ?? '')
      }
    }
  }
  expect(unexpected).toEqual([])
  expect(cells).toBeGreaterThan(500)
})

/** Where somebody who is denied knocks. Who they are is nothing that the proxy looks at: as built, one of each sort is enough. */
function originsFor(actor: ActorName): string[] {
  return ['anonymous', 'officialA', 'beforeCode'].includes(actor) ? [open, server.url] : [open]
}

/** What only the proxy does: it leads to a language, and gives pages that are made for one request their policy. */
async function hasProxy(origin: string): Promise<boolean> {
  const [neutral, signIn] = await Promise.all([
    fetch(`${origin}/agreements`, { headers: { 'Accept-Language': 'fa' }, redirect: 'manual' }),
    fetch(`${origin}/en/sign-in`),
  ])
  const signs = [neutral.status === 307, signIn.headers.has('content-security-policy')]
  expect(new Set(signs).size, 'both or neither').toBe(1)
  return signs.every(Boolean)
}

/** How whoever is denied is answered: as if there were nothing. */
const denials = ['notFound', 'notSignedIn']

function verdict({ status, errors, leadsTo }: ActionAnswer, hasWritten: boolean): string {
  const [, failed] = /[?&]failed=(\w+)/.exec(leadsTo ?? '') ?? []
  const codes = [
    ...Object.values(errors),
    ...(failed ? [failed] : []),
    ...(/done=failed/.test(leadsTo ?? '') ? ['notFound'] : []),
  ]
  const [code, ...others] = codes
  if (status >= 400 || others.length > 0) return `${status} ${codes.join(' ')}`
  if (code && hasWritten) return `written, with ${code}`
  if (code) return denials.includes(code) ? 'denied' : code
  return hasWritten ? 'written' : 'unchanged'
}
