import type { ReactNode } from 'react'
import type { Fact } from '@/components/ui/facts-list'
import type { Disagreement } from '@/lib/records/other-values'
import { DisagreementNote } from './disagreement-note'

interface FactDisagreement {
  disagreements: readonly Disagreement[] | undefined
  /** The field of the record that the row shows. */
  field: string
  /** What the record states; left out where it is a list, which stands above the note anyway. */
  followed?: ReactNode
  /** Where a row shows two fields: which of them. */
  label?: string
}

/** The row of a fact, with what other sources say of it under its note. */
export function withDisagreement(fact: Fact, { disagreements, field, followed, label }: FactDisagreement): Fact {
  const disagreement = disagreementOn(disagreements, field)
  if (!disagreement) return fact
  return {
    ...fact,
    note: (
      <>
        {fact.note}
        <DisagreementNote disagreement={disagreement} followed={followed} label={label} />
      </>
    ),
  }
}

export function disagreementOn(disagreements: readonly Disagreement[] | undefined, field: string) {
  return disagreements?.find((disagreement) => disagreement.field === field)
}
