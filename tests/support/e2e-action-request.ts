import type { BuiltAction } from './e2e-build'

export interface ActionAnswer {
  status: number
  /** Codes of the form that came back, by their fields. */
  errors: Record<string, string>
  /** Where the answer leads, without the language. */
  leadsTo: string | null
}

/** Values for the parts of an address that a page has: any that its page may have. */
const parts: Record<string, string> = {
  locale: 'en',
  noun: 'people',
  key: 'ir-ru',
  number: '1',
  id: '00000000-0000-4000-8000-000000000000',
  run: '00000000-0000-4000-8000-000000000000',
  language: 'ru',
  reference: '0000-0000-0000-0000',
}

export function addressOfRoute(route: string): string {
  return route.replaceAll(/\[(\w+)\]/g, (_, name: string) => parts[name] ?? name)
}

/**
 * Calls a server action as the framework's own client does, from a page that has it. Forms that show what was refused take the
 * answer before as well; the length of an action's name says how many arguments it takes, and is no matter of ours: the framework passes on all.
 */
export async function callAction(
  origin: string,
  { id, routes }: BuiltAction,
  sent: {
    cookie: string
    fields: Readonly<Record<string, string>>
    hasState: boolean
    headers?: Record<string, string>
  },
): Promise<ActionAnswer> {
  const [route = ''] = routes
  const body = new FormData()
  for (const [name, value] of Object.entries(sent.fields)) body.append(`_1_${name}`, value)
  body.append('0', JSON.stringify(sent.hasState ? [{ attempt: 0, errors: {}, values: {} }, '$K1'] : ['$K1']))
  const response = await fetch(new URL(addressOfRoute(route), origin), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'Next-Action': id,
      Accept: 'text/x-component',
      Origin: origin,
      ...(sent.cookie ? { Cookie: sent.cookie } : {}),
      ...sent.headers,
    },
    body,
  })
  const leadsTo = response.headers.get('x-action-redirect')?.replace(/;.*$/, '').replace(/^\/en/, '') ?? null
  if (leadsTo !== null) {
    // The rest is the page there.
    await response.body?.cancel()
    return { status: response.status, errors: {}, leadsTo }
  }
  const state = /^1:(\{"attempt".*\})$/m.exec(await response.text())?.[1]
  return { status: response.status, errors: state ? JSON.parse(state).errors : {}, leadsTo }
}
