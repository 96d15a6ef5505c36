import base from '../../playwright.config'

export default {
  ...base,
  testDir: '.',
  globalSetup: '../support/e2e-setup.ts',
  outputDir: '../../test-results',
  projects: [{ name: 'js', testMatch: '*.spec.ts' }],
}
