/**
 * An obstacle that the person at the keyboard can remove: its message is one sentence that says what is wrong and what to
 * do. Anything else that is thrown is a defect and keeps its stack.
 */
export class Obstacle extends Error {}

/** Prints one line on stderr for an obstacle, the whole error for a defect; the process then ends with code 1. */
export function fail(error) {
  console.error(error instanceof Obstacle ? `hamkino: ${error.message}` : error)
  process.exitCode = 1
}
