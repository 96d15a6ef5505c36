import { buildApp } from '@/scripts/lib/setup.mjs'
import { makeGround } from './e2e-ground'
import { keepSessions } from './e2e-sessions'
import { startServer } from './e2e-start'

/** Builds the app where its sources have changed, and starts it once for all tests; they find it by `HAMKINO_E2E_URL`, and the files it keeps by `HAMKINO_E2E_FILES`. */
export default async function setup(): Promise<() => Promise<void>> {
  await buildApp()
  const forgetGround = await makeGround()
  const server = await startServer()
  const forgetSessions = await keepSessions()
  process.env.HAMKINO_E2E_URL = server.url
  process.env.HAMKINO_E2E_FILES = server.files
  return async () => {
    await forgetSessions()
    await server.stop()
    await forgetGround()
  }
}
