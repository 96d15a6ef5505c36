import { agreementChecks } from './agreement-checks'
import { type Fault, fieldPath } from './record-faults'
import { type DataFile, dataFileNames, fileName, type RecordOf, type Registry, readRegistry } from './record-files'
import { referenceChecks } from './reference-checks'

type Path = readonly (string | number)[]
export type Noun = DataFile | 'clauses'

/** What a check may say of the record that it looks at. */
export interface Check {
  fault(path: Path, reason: string): void
  /** The field names a record of the given kind, or nothing. */
  refers(path: Path, to: Noun, key: string | undefined): void
  /** The field is a list that names records of the given kind, each once. */
  refersToAll(path: Path, to: Noun, keys: readonly string[]): void
  /** The names of the rows of a list, each of which may stand there once. */
  unique(path: Path, names: readonly string[]): void
  registry: Registry
}

const singular: Record<Noun, string> = {
  countries: 'country',
  themes: 'theme',
  sources: 'source',
  bodies: 'body',
  people: 'person',
  agreements: 'agreement',
  clauses: 'clause',
  meetings: 'meeting',
  outcomes: 'outcome',
  films: 'film',
  initiatives: 'initiative',
  funding: 'funding instrument',
  obstacles: 'obstacle',
}

/** Reads the data folder and checks each record and what the records say of each other: the whole, before anything is written. */
export async function checkRegistry(folder: string): Promise<{ registry: Registry; faults: Fault[] }> {
  const { registry, keys, faults } = await readRegistry(folder)
  const known = Object.fromEntries(Object.entries(keys).map(([noun, names]) => [noun, new Set(names)])) as Record<
    Noun,
    Set<string>
  >

  for (const file of dataFileNames) {
    for (const record of repeated(keys[file]))
      faults.push({ file: fileName(file), record, field: 'key', reason: 'is the key of two records' })
    checkFile(file, registry, known, faults)
  }
  return { registry, faults: faults.sort(byPlace) }
}

function checkFile<File extends DataFile>(
  file: File,
  registry: Registry,
  known: Record<Noun, Set<string>>,
  faults: Fault[],
): void {
  for (const record of registry[file] as RecordOf<File>[]) {
    const check: Check = {
      registry,
      fault: (path, reason) => {
        faults.push({
          file: fileName(file),
          record: 'key' in record ? record.key : record.code,
          field: fieldPath(path),
          reason,
        })
      },
      refers: (path, to, key) => {
        if (key !== undefined && !known[to].has(key)) check.fault(path, `there is no ${singular[to]} "${key}"`)
      },
      refersToAll: (path, to, keys) => {
        check.unique(path, keys)
        for (const [index, key] of keys.entries()) check.refers([...path, index], to, key)
      },
      unique: (path, names) => {
        for (const name of repeated(names)) check.fault(path, `"${name}" stands there twice`)
      },
    }
    referenceChecks[file](record, check)
    if (file === 'agreements') agreementChecks(record as RecordOf<'agreements'>, check)
  }
}

function repeated(names: readonly string[]): Set<string> {
  return new Set(names.filter((name, index) => names.indexOf(name) < index))
}

function byPlace(a: Fault, b: Fault): number {
  return a.file.localeCompare(b.file, 'en') || a.record.localeCompare(b.record, 'en', { numeric: true })
}
