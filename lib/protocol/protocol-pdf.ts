import 'server-only'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { turns } from '@/lib/turns'
import type { ProtocolContent } from './protocol-types'

/** What protocol.typ lays out: the content, and what stands at the foot of every page. */
interface ProtocolSheet {
  content: ProtocolContent
  address: string
  version: string
}

/** Milliseconds; a sheet takes some hundred. */
const patience = 10_000
/** Megabytes that the program may take for its data; only Linux holds it to that. */
const memory = 1024
/** How many may wait for their turn. Whoever comes then is told to come again: a queue without end helps nobody. */
const longestQueue = 8

const inTurn = turns()
let waiting = 0

/**
 * The sheet as a PDF (tagged, fonts embedded): the same bytes for the same sheet. Rendered in a process of its own, one at a time,
 * as each takes all of a core.
 * @returns null where it cannot be made: the compiler is missing on this platform, too many are waiting, or it took too long
 */
export async function renderProtocol(sheet: ProtocolSheet): Promise<Uint8Array<ArrayBuffer> | null> {
  if (waiting >= longestQueue) return null
  waiting++
  try {
    return await inTurn(() => run(sheet))
  } finally {
    waiting--
  }
}

async function run(sheet: ProtocolSheet): Promise<Uint8Array<ArrayBuffer> | null> {
  const [program = '', ...args] = limited()
  const child = spawn(program, args, {
    // Where the fonts and programs are, and nothing that is secret.
    env: { NODE_ENV: 'production', SOURCE_DATE_EPOCH: '0' },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  const parts: Buffer[] = []
  let fault = ''
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (fault.length < 2000) fault += text
  })
  // A program that ends before it has read all is reported by its end.
  child.stdin.on('error', () => undefined).end(JSON.stringify(sheet, printable))
  const [code] = await once(child, 'close')
  if (code === 0) return new Uint8Array(Buffer.concat(parts))
  console.error('A protocol could not be rendered:', /Error: .*/.exec(fault)?.[0] ?? `ended with ${code}`)
  return null
}

/** Control characters have no face and no place in a PDF; half a character of two code units is JSON to JavaScript and to nobody else. */
function printable(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '') : value
}

function limited(): string[] {
  const node = [process.execPath, join(process.cwd(), 'lib/protocol/typst/protocol-render.mjs')]
  if (process.platform !== 'linux') return node
  return ['/bin/sh', '-c', 'ulimit -d "$0" && exec "$@"', String(memory * 1024), ...node]
}
