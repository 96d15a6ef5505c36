import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface ServerOptions {
  /** Faults of the application are written into its log alone, where a test brings about many. */
  isQuiet?: boolean
  /** The address of a server for e-mail. */
  smtp?: string
}

interface Place {
  url: string
  /** The folder of its cached pages. */
  pages: string
  /** The folder of its documents' files. */
  files: string
  /** The file with all that it has said. */
  log: string
  /** The address of its database. */
  database: string
}

export interface TestServer extends Place {
  stopDatabase(): Promise<void>
  restartApp(): Promise<void>
  /** Starts the build a second time as if there were no proxy.ts, on the same database; gives its address. */
  startWithoutProxy(): Promise<string>
  /** Starts the app again with none of the pages that it has made so far. */
  forgetPages(): Promise<void>
  /** Brings into the database what a test needs, and gives what it must know of it. */
  prepare<Made>(name: string): Promise<Made>
  stop(): Promise<void>
}

/** Starts the built app on a database of its own; resolves when it answers. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const server = fork(fileURLToPath(new URL('./e2e-server.ts', import.meta.url)), [JSON.stringify(options)], {
    // Under `react-server` Node lets `server-only` modules in, as Next does.
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
  })
  const next = async (): Promise<{ answer?: unknown }> => {
    const told = await Promise.race([once(server, 'message'), once(server, 'exit')])
    if (server.exitCode !== null) throw new Error('The server of the browser tests has ended; the reason stands above')
    return told[0]
  }
  const order = async (name: string, argument?: unknown): Promise<unknown> => {
    const done = next()
    server.send({ order: name, argument })
    return (await done).answer
  }
  const place = (await next()).answer as Place
  return {
    ...place,
    async stopDatabase() {
      await order('stopDatabase')
    },
    async restartApp() {
      await order('restartApp')
    },
    startWithoutProxy: () => order('startWithoutProxy') as Promise<string>,
    async forgetPages() {
      await order('forgetPages')
    },
    prepare: <Made>(name: string) => order('prepare', name) as Promise<Made>,
    async stop() {
      const ended = once(server, 'exit')
      server.disconnect()
      await ended
    },
  }
}
