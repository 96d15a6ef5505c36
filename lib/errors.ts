/** What can go wrong with a command by the doing of a person; the code is a key of the messages `error.*`. */
export class DomainError<Code extends string = string> extends Error {
  readonly code: Code
  constructor(code: Code) {
    super(code)
    this.name = new.target.name
    this.code = code
  }
}

/** Not signed in, or the session has ended. */
export class NotSignedInError extends DomainError<'notSignedIn'> {
  constructor() {
    super('notSignedIn')
  }
}

/** Not there, or not this person's: one answer for both. */
export class NotFoundError extends DomainError<'notFound'> {
  constructor() {
    super('notFound')
  }
}

/** The record moved on since the form was opened. */
export class StaleVersionError extends DomainError<'staleVersion'> {
  readonly currentVersion: number
  constructor(currentVersion: number) {
    super('staleVersion')
    this.currentVersion = currentVersion
  }
}

/** The rules of the registry do not allow it. */
export class RuleError<Code extends string> extends DomainError<Code> {}
