import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Ground {
  /** The database at rest. */
  original: { cluster: string; password: string }
  /** What its second factors are sealed with. */
  secret: string
}

/** The one that has been made for this run. */
export function presentGround(): Ground {
  return JSON.parse(process.env.HAMKINO_E2E_GROUND ?? '')
}

/**
 * Makes the database that every server of the browser tests begins with a copy of: the registry's data and test accounts. Returns how to forget it.
 */
export async function makeGround(): Promise<() => Promise<void>> {
  const maker = fork(fileURLToPath(new URL('./e2e-ground-maker.ts', import.meta.url)), [], {
    // Under `react-server` Node lets `server-only` modules in, as Next does.
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
  })
  const [ground] = await Promise.race([once(maker, 'message'), once(maker, 'exit')])
  if (typeof ground !== 'object')
    throw new Error('The database of the tests could not be made; the reason stands above')
  process.env.HAMKINO_E2E_GROUND = JSON.stringify(ground)
  return async () => {
    const ended = once(maker, 'exit')
    maker.disconnect()
    await ended
  }
}
