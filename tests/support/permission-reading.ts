import { type ActorName, signedIn } from './permission-actors'
import type { RouteCase } from './permission-routes'

/** How an address answers: see `RouteCase`. */
export async function ask(origin: string, path: string, cookie: string, form?: FormData): Promise<string> {
  const response = await fetch(new URL(path, origin), {
    redirect: 'manual',
    headers: { ...(cookie ? { Cookie: cookie } : {}), ...(form ? { Origin: origin } : {}) },
    ...(form ? { method: 'POST', body: form } : {}),
  })
  await response.arrayBuffer()
  const { status } = response
  if (status === 200) return 'shown'
  if (status === 404) return 'absent'
  if (status === 410) return 'gone'
  const [to] = (response.headers.get('location') ?? '').replace(origin, '').split(/[?#]/)
  if (to === '/en/sign-in') return 'signIn'
  // Pages made per request lead there (unknown.spec.ts); it answers 404 to everybody.
  if (to === '/en/unknown/address') return 'absent'
  return to ? `to ${to.replace(/[0-9a-f-]{36}$/, '[id]')}` : String(status)
}

/** What is to be answered to the actor. */
export function wanted(route: string, { expected, form }: RouteCase, actor: ActorName): string {
  const named = expected[actor]
  if (named !== undefined) return named
  const isSignedIn = (signedIn as readonly ActorName[]).includes(actor)
  // The form of the import is a page's: whoever is not signed in goes to sign in.
  const isPage = !route.startsWith('/api/') || (form !== undefined && route === '/api/desk/import')
  return isPage && !isSignedIn ? 'signIn' : 'absent'
}
