// npm test. Only the check of Node's version is imported statically: it has to work where the rest does not.
import { requireNode } from './lib/node-version.mjs'

requireNode()
import('./lib/test-all.mjs').then((module) => module.testAll())
