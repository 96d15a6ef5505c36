import 'server-only'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { type PdfFault, pdfFaults } from './pdf-faults'

/** Milliseconds. */
const patience = 10_000
/** Megabytes, of JavaScript's own and of everything. Twenty-five of a file and what a table of it unpacks to fit well. */
const memory = { heap: 384, data: 1024 }

const verdict = z.union([
  z.strictObject({ pages: z.number().int().positive() }),
  z.strictObject({ code: z.enum(pdfFaults) }),
])

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads the file in a process of its own, which has ten seconds, a gigabyte, no secrets in its environment and no right to anything but the file
 * and the program. One at a time: many at once would take from readers what an editor can wait for.
 * @returns the number of its pages, or why it is refused; what cannot be read within the limits is `pdfUnreadable`
 */
export function checkPdf(path: string): Promise<{ pages: number } | { code: PdfFault }> {
  const result = last.then(() => inspect(path))
  last = result.catch(() => undefined)
  return result
}

async function inspect(path: string): Promise<{ pages: number } | { code: PdfFault }> {
  const [program = '', ...args] = limited(path)
  const child = spawn(program, args, {
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < 1000) said += text
  })
  await once(child, 'close')
  const result = verdict.safeParse(parsed(said))
  return result.success ? result.data : { code: 'pdfUnreadable' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function limited(path: string): string[] {
  const root = process.cwd()
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission'
  const node = [
    process.execPath,
    `--max-old-space-size=${memory.heap}`,
    permission,
    ...[join(root, 'lib/documents/pdf'), join(root, 'node_modules'), path].map((open) => `--allow-fs-read=${open}`),
    join(root, 'lib/documents/pdf/pdf-inspect.mjs'),
    path,
  ]
  // What unpacks without end fills buffers, which the limit of the heap does not count. Only Linux counts them for us.
  if (process.platform !== 'linux') return node
  return ['/bin/sh', '-c', 'ulimit -d "$0" && exec "$@"', String(memory.data * 1024), ...node]
}
