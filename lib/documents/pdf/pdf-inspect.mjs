// node pdf-inspect.mjs FILE
// Run in a process of its own with limits (pdf-check.ts): what it reads is not to be trusted. Prints the verdict as one line of JSON.
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { verdictOn } from './pdf-verdict.mjs'

console.log(JSON.stringify(await verdictOn(readFileSync(argv[2] ?? ''))))
