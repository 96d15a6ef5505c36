import { describe, expect, it } from 'vitest'
import { clauseShape } from '@/lib/clauses/clause-shape'
import { readDraft } from './draft-reading'

describe('readDraft', () => {
  it('takes a question that is newer than the draft for not answered yet, and an empty answer for a missing one', () => {
    expect(readDraft(clauseShape, {}).document.nature).toBe('not_stated')
    expect(readDraft(clauseShape, {}).errors.nature).toBeUndefined()
    expect(readDraft(clauseShape, { nature: '' }).errors.nature).toBe('missing')
  })
})
