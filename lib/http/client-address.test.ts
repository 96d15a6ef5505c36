import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressThroughProxies, keepClientAddresses } from './client-address'

describe('the address of whoever asks', () => {
  it('is what the proxies in front have written, whatever somebody puts before it', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.string(), fc.array(fc.ipV4(), { maxLength: 3 }), (client, forged, others) => {
        const chain = [forged, client, ...others].join(', ')
        expect(addressThroughProxies(chain, others.length + 1)).toBe(client)
      }),
    )
  })

  it('is not believed where no proxy is known, or fewer have written than are known', () => {
    fc.assert(
      fc.property(fc.array(fc.ipV6(), { maxLength: 4 }), (addresses) => {
        const chain = addresses.join(',')
        expect(addressThroughProxies(chain, 0)).toBeNull()
        expect(addressThroughProxies(chain, addresses.length + 1)).toBeNull()
      }),
    )
  })

  it.each(['unknown', '10.0.0.1:443', '', '10.0.0', '_hidden'])('is no address where %j is written', (written) => {
    expect(addressThroughProxies(`10.0.0.1, ${written}`, 1)).toBeNull()
  })

  it('is the only one that a request still tells of', async () => {
    keepClientAddresses(1)
    const server = createServer(({ headers }, response) => response.end(headers['x-forwarded-for'] ?? 'none')).listen(0)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const told = async (sent?: string) =>
      (await fetch(`http://localhost:${port}`, { headers: sent ? { 'x-forwarded-for': sent } : {} })).text()
    expect([await told('192.0.2.1, 192.0.2.2'), await told('nonsense'), await told()]).toEqual([
      ...['192.0.2.2', 'none', 'none'],
    ])
    server.close()
  })
})
