import { spawn } from 'node:child_process'
import { root } from './root.mjs'

const running = new Set()

/** Runs a command in the repository with its output shown; resolves to its exit code (1 when a signal ended it). */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      // On Windows npm is a batch file, which only a shell can run.
      shell: process.platform === 'win32' && command === 'npm',
    })
    running.add(child)
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve(code ?? 1)
    })
  })
}

/** Ends what `run` still waits for, when this process has been told to stop. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM')
}
