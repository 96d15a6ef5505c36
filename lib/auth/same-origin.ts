import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'

export class ForeignOriginError extends DomainError<'foreignOrigin'> {
  constructor() {
    super('foreignOrigin')
  }
}

/**
 * Throws unless the form was sent from a page of this site. The framework lets a missing Origin pass and takes
 * `X-Forwarded-Host` at its word; a browser always sends Origin with a form.
 */
export async function assertSameOrigin(): Promise<void> {
  const sent = await headers()
  if (!isSameOrigin(sent.get('origin'), sent.get('host'), env().APP_URL)) throw new ForeignOriginError()
}

/**
 * Exactly the published address. Where only the machine's own name is set, also the number by which a browser on the same
 * network reached it; never another name, which anybody can point at this machine.
 */
export function isSameOrigin(origin: string | null, host: string | null, appUrl: string): boolean {
  if (origin === null || !URL.canParse(origin)) return false
  const own = new URL(appUrl)
  if (origin === own.origin) return true
  const sent = new URL(origin)
  return (
    own.hostname === 'localhost' && sent.protocol === own.protocol && sent.host === host && isOwnNumber(sent.hostname)
  )
}

function isOwnNumber(hostname: string): boolean {
  return hostname === 'localhost' || /^\d+(\.\d+){3}$/.test(hostname) || hostname.startsWith('[')
}
