/** One line that says why, and a code that says that it failed. */
export function endWith(reason: string): never {
  console.error(reason)
  process.exit(1)
}

/** The arguments of a script; where they cannot be read, one line. */
export function fromArguments<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    return endWith(error instanceof Error ? error.message : String(error))
  }
}
