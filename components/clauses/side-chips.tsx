import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import type { Status } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'

interface SideChipsProps {
  sides: readonly { partyId: string; name: string; locale: Locale; status: Status }[]
}

/** What each side says, one chip a side, never merged. */
export function SideChips({ sides }: SideChipsProps) {
  return sides.map(({ partyId, name, locale, status }) => (
    <StatusChip key={partyId} status={status} party={<T lang={locale}>{name}</T>} />
  ))
}
