import { Card } from '@/components/ui/card'
import type { OutcomeAccount } from '@/lib/outcomes/outcome-grouping'
import { AccountNote } from './account-note'
import { OutcomeRow } from './outcome-row'

/** Outcomes of one account, under what they share. */
export function AccountCard({ outcomes }: { outcomes: OutcomeAccount['outcomes'] }) {
  return (
    <Card flush>
      <p className="account">
        <AccountNote outcomes={outcomes} />
      </p>
      <ul className="rows">
        {outcomes.map((outcome) => (
          <OutcomeRow key={outcome.key} outcome={outcome} />
        ))}
      </ul>
    </Card>
  )
}
