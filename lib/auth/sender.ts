import 'server-only'
import { headers } from 'next/headers'
import type { Sender } from './auth-request'

/** The browser that is asking. */
export async function currentSender(): Promise<Sender> {
  const sent = await headers()
  return { forwardedFor: sent.get('x-forwarded-for'), userAgent: sent.get('user-agent') }
}
