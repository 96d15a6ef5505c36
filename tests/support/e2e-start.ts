import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface TestServer {
  url: string
  /** The folder of its cached pages. */
  pages: string
  /** The folder of its documents' files. */
  files: string
  stopDatabase(): Promise<void>
  restartApp(): Promise<void>
  stop(): Promise<void>
}

/** Starts the built app on a database of its own; resolves when it answers. */
export async function startServer(): Promise<TestServer> {
  const server = fork(fileURLToPath(new URL('./e2e-server.ts', import.meta.url)), {
    // Under `react-server` Node lets `server-only` modules in, as Next does.
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
  })
  const next = async (): Promise<{ url?: string; pages?: string; files?: string }> => {
    const told = await Promise.race([once(server, 'message'), once(server, 'exit')])
    if (server.exitCode !== null) throw new Error('The server of the browser tests has ended; the reason stands above')
    return told[0]
  }
  const order = async (name: string) => {
    const done = next()
    server.send(name)
    await done
  }
  const { url, pages, files } = await next()
  if (!url || !pages || !files) throw new Error('The server of the browser tests gave no address')
  return {
    url,
    pages,
    files,
    stopDatabase: () => order('stopDatabase'),
    restartApp: () => order('restartApp'),
    async stop() {
      const ended = once(server, 'exit')
      server.disconnect()
      await ended
    },
  }
}
