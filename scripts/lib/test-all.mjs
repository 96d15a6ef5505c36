import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, Obstacle } from './fail.mjs'
import { install } from './install.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'
import { buildApp, buildEnvironment, generateClient, programs } from './setup.mjs'

const tally = { passed: 0, failed: 0 }

/**
 * What must hold after every change, the quickest first; stops at the first step that fails.
 * @param {{ isLanding: boolean }} options whether a change is to land: then also the long search for leaks, the matrix of
 *   permissions, every long journey with scripts, and every page in more languages and looks
 */
export async function testAll({ isLanding }) {
  const reports = mkdtempSync(join(tmpdir(), 'hamkino-reports-'))
  try {
    await install('all')
    await generateClient()
    await check()
    process.env.HAMKINO_TEST_EXTENT = isLanding ? 'landing' : 'daily'
    await unitAndDatabaseTests(join(reports, 'vitest.json'))
    await buildApp()
    await browserTests(join(reports, 'playwright.json'), ['js', 'nojs', 'caching', ...(isLanding ? ['guards'] : [])])
  } catch (error) {
    fail(error)
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  // Alone on its line and last: whoever runs this by machine reads it.
  console.log(`${tally.passed} passed, ${tally.failed} failed`)
}

async function check() {
  say('checking format, types, layers, unused code, messages and schema')
  if ((await run('npm', ['run', '--silent', 'check'])) !== 0)
    throw new Obstacle('a check failed; the reason stands above')
}

async function unitAndDatabaseTests(report) {
  say('unit and database tests')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(process.execPath, [programs.vitest, ...args])
  const { numPassedTests = 0, numFailedTests = 0 } = read(report)
  count(numPassedTests, numFailedTests)
  if (code !== 0) throw new Obstacle('unit or database tests failed')
}

async function browserTests(report, projects) {
  say('browser tests')
  // The built app's key: its server is started by Playwright.
  const env = { ...buildEnvironment(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const chosen = projects.flatMap((name) => ['--project', name])
  const code = await run(process.execPath, [programs.playwright, 'test', '--reporter=list,json', ...chosen], env)
  const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {}
  count(expected + flaky, unexpected)
  if (code !== 0) throw new Obstacle('browser tests failed')
  say('all tests passed')
}

function count(passed, failed) {
  tally.passed += passed
  tally.failed += failed
}

/** Empty when the tests broke off before they could report. */
function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
}
