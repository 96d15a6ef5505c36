/** What is wrong with a record, said so that the person who wrote the file finds the place. */
export interface Fault {
  /** The file's name in the data folder, such as `bodies.yaml`. */
  file: string
  /** The record's key, or its place in the file where it has none: `#3`. Empty where the whole file is meant. */
  record: string
  /** The path inside the record; places in a list count from one: `clauses.#2.text.kk`. Empty where the whole record is meant. */
  field: string
  reason: string
}

export function describeFault({ file, record, field, reason }: Fault): string {
  return [file, record, field, reason].filter(Boolean).join(': ')
}

export function fieldPath(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `#${step + 1}` : String(step))).join('.')
}

/** The files say something that the registry cannot hold. Nothing was loaded. */
export class FaultyRecordsError extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'))
    this.name = 'FaultyRecordsError'
    this.faults = faults
  }
}
