import type { ChallengeError } from './second-factor-challenge'

/** The field that an error is about: another code will do, or signing in has to begin anew. */
export function fieldOfChallengeError(error: ChallengeError): 'code' | 'form' {
  return error === 'codeInvalid' || error === 'codeWrong' ? 'code' : 'form'
}
