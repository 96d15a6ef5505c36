import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

const header = 'x-forwarded-for'

/**
 * The network address of whoever asks, out of what the proxies in front have written; null where no proxy that is trusted has written one,
 * and the other end of the connection is all that is known. Each proxy adds at the end whom it was asked by, so that what somebody
 * puts there themselves stands further left.
 * @param chain `X-Forwarded-For` as it came
 * @param proxies how many stand in front
 */
export function addressThroughProxies(chain: string, proxies: number): string | null {
  const addresses = chain.split(',').map((address) => address.trim())
  const address = proxies > 0 ? addresses.at(-proxies) : undefined
  return address !== undefined && isIP(address) !== 0 ? address : null
}

/**
 * Has every request of this process say the one address that can be believed in `X-Forwarded-For`, before anything reads it: sign-in, its
 * library and every other limit see the same. Where there is none, Next writes the other end of the connection there.
 */
export function keepClientAddresses(proxies: number): void {
  subscribe('http.server.request.start', (message) => {
    const { headers } = (message as { request: IncomingMessage }).request
    const chain = headers[header]
    const address = chain === undefined ? null : addressThroughProxies(String(chain), proxies)
    if (address === null) delete headers[header]
    else headers[header] = address
  })
}
