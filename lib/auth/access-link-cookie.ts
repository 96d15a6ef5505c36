import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/env'

/** Where the token waits while its person chooses a password: out of the address, which browsers keep and servers write down. */
const name = 'hamkino.link'

function attributes(maxAge: number) {
  return {
    httpOnly: true,
    secure: env().APP_URL.startsWith('https:'),
    // Not strict: the link is followed from a message, and its redirect would come without the cookie.
    sameSite: 'lax' as const,
    path: '/',
    maxAge,
  }
}

export async function holdLinkToken(token: string): Promise<void> {
  const jar = await cookies()
  jar.set(name, token, attributes(60 * 60))
}

export async function heldLinkToken(): Promise<string | null> {
  return (await cookies()).get(name)?.value ?? null
}

export async function forgetLinkToken(): Promise<void> {
  const jar = await cookies()
  jar.set(name, '', attributes(0))
}
