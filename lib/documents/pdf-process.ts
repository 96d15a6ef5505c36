import 'server-only'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Megabytes, of JavaScript's own and of everything. Twenty-five of a file and what a table of it unpacks to fit well. */
const memory = { heap: 384, data: 1024 }

let last: Promise<unknown> = Promise.resolve()

interface Limits {
  /** Milliseconds. */
  patience: number
  /** Characters of what is said; of more there is no answer. */
  longest: number
}

/**
 * Has a program of `lib/documents/pdf` read a file in a process of its own, with little time, a gigabyte, no secrets in its environment
 * and no right to anything but the file and the program. One at a time: many at once would take from readers what an editor can wait for.
 * @returns the JSON that it said; null where it came to no end within the limits
 */
export function askOfPdf(program: string, path: string, limits: Limits): Promise<unknown> {
  const result = last.then(() => ask(program, path, limits))
  last = result.catch(() => undefined)
  return result
}

async function ask(program: string, path: string, { patience, longest }: Limits): Promise<unknown> {
  const [command = '', ...args] = limited(program, path)
  const child = spawn(command, args, {
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said.length <= longest) said += text
  })
  await once(child, 'close')
  try {
    return JSON.parse(said)
  } catch {
    return null
  }
}

function limited(program: string, path: string): string[] {
  const root = process.cwd()
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission'
  const node = [
    process.execPath,
    `--max-old-space-size=${memory.heap}`,
    permission,
    ...[join(root, 'lib/documents/pdf'), join(root, 'node_modules'), path].map((open) => `--allow-fs-read=${open}`),
    join(root, 'lib/documents/pdf', program),
    path,
  ]
  // What unpacks without end fills buffers, which the limit of the heap does not count. Only Linux counts them for us.
  if (process.platform !== 'linux') return node
  return ['/bin/sh', '-c', 'ulimit -d "$0" && exec "$@"', String(memory.data * 1024), ...node]
}
