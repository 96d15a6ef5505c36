import { answers, requireFreePort, startApp } from './app-server.mjs'
import { openDatabase } from './database.mjs'
import { remindOfDueWork } from './due-work.mjs'
import { appAddress, appEnvironment, readPort } from './environment.mjs'
import { install } from './install.mjs'
import { claimFolder } from './instance.mjs'
import { endingSignal, live, onEnd, unlessEnding } from './lifetime.mjs'
import { say } from './say.mjs'
import { buildApp, generateClient } from './setup.mjs'

/**
 * Brings everything up, in the order in which each step needs the one before, and stays until told to stop.
 * @param {'start' | 'dev'} mode the built app, or the development server
 */
export function launch(mode) {
  return live(() => bringUp(mode))
}

async function bringUp(mode) {
  const port = readPort()
  const claim = await claimFolder(port)
  onEnd(claim.release)
  await requireFreePort(port)

  await unlessEnding(() => install('run'))
  await unlessEnding(generateClient)
  if (mode === 'start') await unlessEnding(buildApp)

  const url = await unlessEnding(openDatabase)
  const app = await unlessEnding(() => startApp(mode, port, appEnvironment(url)))
  claim.noteApp(app.pid)
  await answers(port)
  remindOfDueWork(port)
  if (!endingSignal.aborted) say(`Hamkino is at ${appAddress()} (Ctrl-C stops it)`)
}
