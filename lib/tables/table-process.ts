import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { tableLimits } from './child/table-limits.mjs'
import { tableOf } from './table-answer'
import type { Refusal } from './table-refusal'
import type { Table } from './table-types'

type ProcessLimits = Pick<typeof tableLimits, 'heapMegabytes' | 'milliseconds'>

/**
 * Lets a process of its own read the file. Where that process has to be ended, or ends itself for want of memory, the file is
 * refused as `tooMuch`. Throws where it ends otherwise without having answered: that is a fault of ours.
 */
export async function readInChild(bytes: Uint8Array, limits: ProcessLimits = tableLimits): Promise<Table | Refusal> {
  const child = startReader(limits)
  const end = once(child, 'close')
  const clock = setTimeout(() => child.kill('SIGKILL'), limits.milliseconds)
  // It may stop listening before it has everything: what it answers then is enough.
  child.stdin.on('error', () => undefined)
  child.stdin.end(bytes)
  try {
    const answer = await tableOf(child.stdout)
    if (answer !== null) return answer
  } finally {
    clearTimeout(clock)
    child.kill('SIGKILL')
  }
  const [, signal] = await end
  if (signal === null) throw new Error('The reader of tables ended without an answer.')
  return { kind: 'refused', code: 'tooMuch' }
}

function startReader({ heapMegabytes }: ProcessLimits) {
  const root = process.cwd()
  const reader = join(root, 'lib/tables/child/table-child.mjs')
  return spawn(
    process.execPath,
    [`--max-old-space-size=${heapMegabytes}`, ...confinement(root), reader],
    // No settings and no secrets of ours; nothing that it would write beside its answer.
    { cwd: root, env: { NODE_ENV: 'production' }, stdio: ['pipe', 'pipe', 'ignore'] },
  )
}

/** Node's own confinement: it reads our code and nothing else, writes nothing, starts nothing. */
function confinement(root: string): string[] {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission'
  return [
    permission,
    `--allow-fs-read=${join(root, 'lib/tables')}/*`,
    `--allow-fs-read=${join(root, 'node_modules')}/*`,
  ]
}
