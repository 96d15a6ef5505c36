import { DomainError } from '@/lib/errors'
import type { DraftName } from './draft-rows'

/** One of several drafts or documents that were to take a step together. */
export interface Refused {
  /** What it is: the kind of record, or a document. */
  noun: DraftName['noun'] | 'documents'
  key: string
  code: string
}

/** Of several that were to take a step together at least one could not, so none did. The code is that of the first. */
export class TogetherRefusedError extends DomainError {
  readonly refused: readonly Refused[]
  constructor(refused: readonly [Refused, ...Refused[]]) {
    super(refused[0].code)
    this.refused = refused
  }
}

/** Does one step of several, and says with what goes wrong which of them it was. */
export async function asOneOfSeveral<Result>(
  { noun, key }: Omit<Refused, 'code'>,
  step: () => Promise<Result>,
): Promise<Result> {
  try {
    return await step()
  } catch (error) {
    if (error instanceof DomainError) throw new TogetherRefusedError([{ noun, key, code: error.code }])
    throw error
  }
}
