import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fail, Obstacle } from './fail.mjs'
import { end, endingSignal, onEnd } from './lifetime.mjs'
import { endProcess } from './processes.mjs'
import { root } from './root.mjs'
import { keepingConnections, programs } from './setup.mjs'

const host = process.env.HAMKINO_HOST

/** Asked before anything slow: to learn after a build of a minute that the port is taken would be a nuisance. */
export function requireFreePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    const refusals = { EADDRINUSE: 'is taken by another program', EACCES: 'may not be opened by this account' }
    probe.on('error', ({ code, message }) =>
      reject(new Obstacle(`port ${port} ${refusals[code] ?? message}: try PORT=${port + 1} npm start`)),
    )
    probe.listen(port, host, () => probe.close(resolve))
  })
}

/**
 * Starts Next's server as a process of its own; if it ends by itself, everything ends.
 * @param {'start' | 'dev'} mode
 */
export function startApp(mode, port, env) {
  const app = spawn(
    process.execPath,
    [
      // Half of what Node takes: of a query of thousands of names the framework takes seconds to make nothing, and nobody else is answered.
      '--max-http-header-size=10240',
      ...[join(root, programs.next), mode, '-p', String(port), ...(host ? ['-H', host] : [])],
      ...(mode === 'start' ? keepingConnections : []),
    ],
    {
      cwd: root,
      env: { ...process.env, ...env, NODE_ENV: mode === 'dev' ? 'development' : 'production' },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that Ctrl-C reaches it through us only, in our order.
      detached: true,
    },
  )
  onEnd(() => endProcess(app.pid, 'SIGTERM', 5000))
  app.on('exit', (code, signal) => {
    if (endingSignal.aborted) return
    fail(new Obstacle(`the app ended by itself (${signal ?? `code ${code}`})`))
    end(1)
  })
  return app
}

/** Waits for the app's first answer. Any will do, also "unavailable": the app is up, and says itself what it lacks. */
export async function answers(port) {
  const name = host ?? 'localhost'
  const address = `http://${name.includes(':') ? `[${name}]` : name}:${port}/api/health`
  while (!endingSignal.aborted) {
    try {
      await fetch(address, { signal: AbortSignal.any([endingSignal, AbortSignal.timeout(10_000)]) })
      return
    } catch {
      await sleep(50)
    }
  }
}
