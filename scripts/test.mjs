// npm test, or npm test -- --landing as for every change that lands. Only the check of Node's version is imported statically: it has to work where the rest does not.
import { requireNode } from './lib/node-version.mjs'

requireNode()
import('./lib/test-all.mjs').then((module) => module.testAll({ isLanding: process.argv.includes('--landing') }))
