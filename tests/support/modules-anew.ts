import { afterAll, vi } from 'vitest'

// Files of one process share the packages that they stand on, which take long to read. Our own modules are read anew by each:
// what they hold (settings, the accounts' library with its client) is of the file's own database.
afterAll(() => {
  vi.resetModules()
})
