/**
 * The mailbox behind an address, as most servers see it: in small letters, without the tag after a plus sign. Only for counting and locking:
 * a message goes to the address as it was given, as on some servers the tag makes it another mailbox.
 */
export function mailboxOf(email: string): string {
  return email.toLowerCase().replace(/^([^+@]+)\+[^@]*@/, '$1@')
}
