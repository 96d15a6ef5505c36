import { endingSignal, onEnd } from './lifetime.mjs'

/** Milliseconds. */
const rhythm = 30_000
const patience = 20_000

/** Reminds the running application of what the clock asks for, until it ends: nothing in it runs without a request. */
export function remindOfDueWork(port) {
  const timer = setInterval(() => {
    // When it does not answer, the next round will do.
    fetch(`http://127.0.0.1:${port}/api/due`, {
      method: 'POST',
      signal: AbortSignal.any([endingSignal, AbortSignal.timeout(patience)]),
    }).catch(() => undefined)
  }, rhythm)
  onEnd(() => clearInterval(timer))
}
