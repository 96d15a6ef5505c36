import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What tells this process from any later one with the same number: when it began. Null when no such process lives.
 * Numbers are reused after a restart of the machine or in a container, so a number alone proves nothing.
 */
export function birthOf(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the program's name, may hold spaces and brackets: count from its closing bracket.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? null : fields[18]
  } catch {
    return null
  }
}

/** The command line of a living process, empty when there is none or it may not be read. */
export function commandOf(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** Asks a process to end and waits; insists with SIGKILL when it has not ended after `patience` milliseconds. */
export async function endProcess(pid, signal, patience) {
  const birth = birthOf(pid)
  const isAlive = () => birth !== null && birthOf(pid) === birth
  for (const [step, wait] of [
    [signal, patience],
    ['SIGKILL', 2000],
  ]) {
    if (!isAlive()) return
    process.kill(pid, step)
    for (const end = Date.now() + wait; Date.now() < end && isAlive(); ) await sleep(50)
  }
}
