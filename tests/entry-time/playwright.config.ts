import base from '../../playwright.config'

export default {
  ...base,
  testDir: '.',
  globalSetup: '../support/e2e-setup.ts',
  // They report on the same clauses, and are timed.
  workers: 1,
  outputDir: '../../test-results',
  projects: [{ name: 'js', testMatch: '*.spec.ts' }],
}
