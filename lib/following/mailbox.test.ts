import { describe, expect, it } from 'vitest'
import { mailboxOf } from './mailbox'

describe('the mailbox behind an address', () => {
  it.each([
    ['Reader@Example.org', 'reader@example.org'],
    ['reader+films@example.org', 'reader@example.org'],
    ['reader+a+b@example.org', 'reader@example.org'],
    ['reader+@example.org', 'reader@example.org'],
    ['+reader@example.org', '+reader@example.org'],
    ['reader@exam+ple.org', 'reader@exam+ple.org'],
  ])('of %s is %s', (email, mailbox) => {
    expect(mailboxOf(email)).toBe(mailbox)
  })
})
