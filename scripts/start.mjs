// npm start, npm run dev. Only the check of Node's version is imported statically: it has to work where the rest does not.
import { requireNode } from './lib/node-version.mjs'

requireNode()
import('./lib/launch.mjs').then((module) => module.launch(process.argv.includes('--dev') ? 'dev' : 'start'))
