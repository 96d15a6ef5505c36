/** The day on which the records of the browser tests were loaded: another may have begun since. ISO, in UTC. */
export function loadedOn(): string {
  return process.env.HAMKINO_E2E_DAY ?? new Date().toISOString().slice(0, 10)
}
