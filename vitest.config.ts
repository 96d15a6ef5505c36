import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { isDaily } from './tests/support/extent'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * All before anything lands, and not daily: records by themselves through every step, files that mean harm, what is written out and
 * read again, pages of PDF, calendars, news, tampering, and how well search finds, by hundreds of questions.
 */
const drills = isDaily
  ? [
      ...['access-links', 'data-load', 'document-changes', 'document-history', 'feeds', 'following', 'news'],
      ...['error-reports', 'reminder-mail', 'reminders', 'two-factor'],
      ...['document-page', 'draft-preview', 'exchange', 'exchange-restore', 'long-lists', 'mail-failures', 'merges'],
      ...['other-values', 'partial-records', 'record-constraints', 'reminder-jobs', 'search-name-figures'],
      ...['search-registry-figures', 'text-to-clauses', 'data-load-faults', 'agreement-family'],
      ...['document-reading', 'search-whole-names', 'translations-of-drafts', 'withdrawn-evidence'],
      ...['account-administration', 'attendance', 'audit-migration', 'audit-tampering', 'calendars', 'document-links'],
      ...['feed-threads', 'latest-report', 'news-of-disputes', 'private-calendars', 'revision-indexes'],
    ].map((name) => `tests/db/${name}.test.ts`)
  : []
const unitDrills = isDaily
  ? [
      ...['documents/pdf-check', 'documents/upload-form', 'exchange/exchange-round-trip', 'feeds/atom-xml'],
      ...['protocol/protocol-pdf', 'tables/table-reader', 'tables/table-round-trip', 'texts/text-speed'],
    ].map((name) => `lib/${name}.test.ts`)
  : []

const measuringMemory = 'lib/tables/hostile-files.test.ts'

export default defineConfig({
  resolve: {
    alias: [
      // Outside of Next the real one throws; its empty twin is what Next's server bundles get.
      { find: /^server-only$/, replacement: at('./node_modules/server-only/empty.js') },
      { find: /^@\//, replacement: at('./') },
    ],
  },
  test: {
    // One more than there are cores: half of the tests' time is the database's.
    maxWorkers: Math.min(6, availableParallelism() + 1),
    setupFiles: ['tests/support/unexpected-errors.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Rules hold nothing between files: each process reads its modules once.
          isolate: false,
          include: ['{app,components,lib,prisma,scripts}/**/*.test.ts'],
          exclude: [measuringMemory, ...unitDrills],
          // Room for a busy machine: properties are tried many times, and hostile files are large.
          testTimeout: 30_000,
        },
      },
      ...(isDaily
        ? []
        : [
            {
              extends: true as const,
              // A process of its own: what others have freed before would hide how much is taken.
              test: { name: 'memory', include: [measuringMemory], testTimeout: 30_000 },
            },
          ]),
      {
        extends: true,
        test: {
          name: 'database',
          // Each process reads the packages once: that was a third of these tests' time.
          isolate: false,
          setupFiles: ['tests/support/modules-anew.ts'],
          include: ['tests/db/**/*.test.ts'],
          exclude: drills,
          globalSetup: ['tests/support/global-setup.ts'],
          // Room for a busy machine: each file clones a database, and a load is many statements.
          hookTimeout: 30_000,
          testTimeout: 30_000,
        },
      },
    ],
  },
})
