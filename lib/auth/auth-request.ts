import 'server-only'
import { env } from '@/lib/env'

/** What of a browser's request the authentication library may know: for its limits, and for the list of sessions. */
export interface Sender {
  forwardedFor: string | null
  userAgent: string | null
}

/** A request to one of the library's addresses, which nobody but us can send: it answers none from outside. */
export function authRequest(path: string, body: object, sender: Sender, cookie?: string): Request {
  const { APP_URL } = env()
  // The caller has compared the browser's own Origin (`assertSameOrigin`).
  const headers = new Headers({ origin: new URL(APP_URL).origin, 'content-type': 'application/json' })
  if (sender.forwardedFor !== null) headers.set('x-forwarded-for', sender.forwardedFor)
  if (sender.userAgent !== null) headers.set('user-agent', sender.userAgent)
  if (cookie !== undefined) headers.set('cookie', cookie)
  return new Request(new URL(`/api/auth${path}`, APP_URL), { method: 'POST', headers, body: JSON.stringify(body) })
}
