import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

// Silence is an assertion: whatever writes to console.error without a test expecting it fails that test.
// A test that expects it reads `vi.mocked(console.error).mock` and clears it.
let spy: MockInstance<typeof console.error>

beforeEach(() => {
  spy = vi.spyOn(console, 'error')
})

afterEach(() => {
  const calls = spy.mock.calls
  spy.mockRestore()
  expect(calls, 'unexpected console.error').toEqual([])
})
