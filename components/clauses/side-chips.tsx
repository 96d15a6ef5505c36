import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import type { Status } from '@/lib/clauses/status-order'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { AsOf } from './as-of'

interface SideChipsProps {
  sides: readonly {
    partyId: string
    name: string
    locale: Locale
    status: Status
    latest: { asOf: PartialDate } | null
  }[]
}

/** What each side says and as of when, one chip a side, never merged. */
export function SideChips({ sides }: SideChipsProps) {
  return (
    <dl className="side-chips">
      {sides.map((side) => (
        <div key={side.partyId}>
          <dt>
            <T lang={side.locale}>{side.name}</T>
          </dt>
          <dd>
            <StatusChip status={side.status} />
          </dd>
          {side.latest ? (
            <dd className="meta">
              <AsOf value={side.latest.asOf} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
