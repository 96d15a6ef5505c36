import { fail } from './fail.mjs'
import { endRunning } from './run.mjs'

// What is to be undone when this process ends, last first: the app stops before the database, the database before the claim.
const undo = []
const ending = new AbortController()
let bringingUp

/** Aborted from the moment this process has been told to stop, or has failed. */
export const endingSignal = ending.signal

/** Notes how to undo a step that has succeeded. */
export function onEnd(step) {
  undo.push(step)
}

/** Takes a further step of the start, unless this process has been told to stop meanwhile. */
export function unlessEnding(step) {
  endingSignal.throwIfAborted()
  return step()
}

/** Runs the start; whatever ends it, a signal or a failure, undoes what it has done until then. */
export async function live(bringUp) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
  endWithNpm()
  bringingUp = bringUp()
  try {
    await bringingUp
  } catch (error) {
    if (endingSignal.aborted) return // told to stop half-way: whatever broke, broke because of that
    fail(error)
    await end(1)
  }
}

/** Undoes everything and ends this process with the code. */
export async function end(code) {
  if (endingSignal.aborted) return
  ending.abort()
  endRunning()
  // The step at work finishes or fails first: a database that is just starting could not be stopped otherwise.
  await bringingUp.catch(() => {})
  for (const step of undo.reverse()) {
    try {
      await step()
    } catch (error) {
      fail(error)
    }
  }
  process.exit(code)
}

/** When npm is killed outright, nobody passes a signal on: all that shows is that this process has another parent. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const npm = process.ppid
  setInterval(() => process.ppid === npm || end(0), 500).unref()
}
