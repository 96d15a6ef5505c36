import { StatusChip } from '@/components/charts/status-chip'
import type { Status } from '@/lib/clauses/status-order'

/** What the own side last said of a clause, on a line below it. */
export function SideWord({ status }: { status: Status }) {
  return (
    <p className="mt-1">
      <StatusChip status={status} />
    </p>
  )
}
