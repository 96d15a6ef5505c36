import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Fault, fieldPath } from './record-faults'
import { dataFiles } from './record-schema'

export type DataFile = keyof typeof dataFiles
export type RecordOf<File extends DataFile> = z.infer<(typeof dataFiles)[File]>
export type Registry = { [File in DataFile]: RecordOf<File>[] }

export const dataFileNames = Object.keys(dataFiles) as DataFile[]

interface ReadRegistry {
  /** The records that have the right shape. */
  registry: Registry
  /** The keys of all records, of misshapen ones too: a reference to one of these is not a fault of its own. */
  keys: Record<DataFile | 'clauses', string[]>
  faults: Fault[]
}

/** Reads every file of the data folder and checks the shape of each record. Throws only where the folder cannot be read. */
export async function readRegistry(folder: string): Promise<ReadRegistry> {
  const faults = await strangers(folder)
  const files = await Promise.all(dataFileNames.map(async (file) => ({ file, ...(await readList(folder, file)) })))
  const registry = {} as Record<DataFile, unknown[]>
  const keys: Record<string, string[]> = { clauses: [] }

  for (const { file, list, faults: fileFaults } of files) {
    faults.push(...fileFaults)
    keys[file] = list.flatMap((raw) => keyOf(raw) ?? [])
    if (file === 'agreements') keys.clauses = list.flatMap(clauseKeys)
    registry[file] = []
    for (const [index, raw] of list.entries()) {
      const result = dataFiles[file].safeParse(raw, { error: plainly })
      if (result.success) registry[file].push(result.data)
      else {
        const record = keyOf(raw) ?? `#${index + 1}`
        faults.push(
          ...result.error.issues
            .flatMap((issue) => explain(issue))
            .map((told) => ({ file: fileName(file), record, ...told })),
        )
      }
    }
  }
  return { registry: registry as Registry, keys: keys as ReadRegistry['keys'], faults }
}

export function fileName(file: DataFile): string {
  return `${file}.yaml`
}

/** A misspelt file would otherwise be passed over in silence. */
async function strangers(folder: string): Promise<Fault[]> {
  const known = new Set(dataFileNames.map(fileName))
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name) && !known.has(name))
  return names.map((file) => ({ file, record: '', field: '', reason: `is none of ${[...known].join(', ')}` }))
}

async function readList(folder: string, file: DataFile): Promise<{ list: unknown[]; faults: Fault[] }> {
  const wrong = (reason: string) => ({ list: [], faults: [{ file: fileName(file), record: '', field: '', reason }] })
  let text: string
  try {
    text = await readFile(join(folder, fileName(file)), 'utf8')
  } catch (error) {
    return wrong((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : String(error))
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors[0] ?? document.warnings[0]
  if (broken) return wrong(`line ${lines.linePos(broken.pos[0]).line}: ${broken.message}`)
  const list: unknown = document.toJS()
  return Array.isArray(list) ? { list, faults: [] } : wrong('is not a list of records')
}

function keyOf(raw: unknown): string | undefined {
  const name = field(raw, 'key') ?? field(raw, 'code')
  return typeof name === 'string' ? name : undefined
}

function clauseKeys(raw: unknown): string[] {
  const clauses = field(raw, 'clauses')
  return Array.isArray(clauses) ? clauses.map((clause) => `${keyOf(raw)}-${field(clause, 'number')}`) : []
}

function field(raw: unknown, name: string): unknown {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[name] : undefined
}

/** Zod's sentence is kept where it says more than these. */
function plainly(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing'
  return issue.code === 'too_small' && issue.minimum === 1 ? 'is empty' : undefined
}

type Issue = z.core.$ZodIssue
type Told = Pick<Fault, 'field' | 'reason'>

function explain(issue: Issue, before: PropertyKey[] = []): Told[] {
  const path = [...before, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: fieldPath([...path, key]), reason: 'is no field here' }))
  }
  // Of several shapes that are possible, the one that was most likely meant: the one with the least wrong inside it.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [meant = []] = issue.errors
      .map((issues) => issues.filter(isInside))
      .filter((issues) => issues.length > 0)
      .sort((a, b) => a.length - b.length)
    if (meant.length > 0) return meant.flatMap((inner) => explain(inner, path))
    return [
      {
        field: fieldPath(path),
        reason: issue.errors
          .flat()
          .map(({ message }) => message)
          .join(', or '),
      },
    ]
  }
  return [{ field: fieldPath(path), reason: issue.message }]
}

function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys'
}
