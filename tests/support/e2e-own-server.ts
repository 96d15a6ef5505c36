import { startServer, type TestServer } from './e2e-start'
import { test as base, expect } from './e2e-test'

/** For tests that take the database away or change the records: each file has a server of its own, of which it says the name. */
export const ownServerTest = base.extend<object, { serverName: string; server: TestServer }>({
  // One process takes several files, unless their fixtures differ.
  serverName: ['', { scope: 'worker', option: true }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
})

export { expect }
