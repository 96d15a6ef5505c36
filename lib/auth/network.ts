import 'server-only'
import { getIP } from 'better-auth/api'
import { auth } from './auth'

/**
 * The network that a request comes from, as signing in counts it: an IPv4 address, or one /64 of IPv6. Null where it is not known.
 * The header has been settled before (`lib/http/client-address.ts`).
 */
export function networkOf(headers: Headers): string | null {
  return getIP(headers, auth().options)
}
