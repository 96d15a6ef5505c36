/**
 * An obstacle that the person at the keyboard can remove: its message is one sentence that says what is wrong and what to
 * do. Anything else that is thrown is a defect and keeps its stack.
 */
export class Obstacle extends Error {}

const systemTroubles = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
}

/** Prints one line on stderr for an obstacle, the whole error for a defect; the process then ends with code 1. */
export function fail(error) {
  const trouble = systemTroubles[error.code]
  if (error instanceof Obstacle) console.error(`hamkino: ${error.message}`)
  else if (trouble && error.syscall) console.error(`hamkino: ${trouble}: ${error.path ?? error.syscall}`)
  else console.error(error)
  process.exitCode = 1
}
