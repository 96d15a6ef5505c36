import { Card } from '@/components/ui/card'
import type { OutcomeAccount } from '@/lib/outcomes/outcome-grouping'
import { AccountNote } from './account-note'
import { OutcomeRow } from './outcome-row'

/** Outcomes of one account, under what they share. */
export function AccountCard({
  outcomes,
  changes,
}: {
  outcomes: OutcomeAccount['outcomes']
  /** The days of their last changes, by key. */
  changes: Readonly<Record<string, string>>
}) {
  return (
    <Card flush>
      <p className="account">
        <AccountNote outcomes={outcomes} />
      </p>
      <ul className="rows">
        {outcomes.map((outcome) => (
          <OutcomeRow key={outcome.key} outcome={outcome} changedOn={changes[outcome.key]} />
        ))}
      </ul>
    </Card>
  )
}
