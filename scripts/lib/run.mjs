import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/** Runs a command in the repository with its output shown; resolves to its exit code (1 when a signal ended it). */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32' && command === 'npm',
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
