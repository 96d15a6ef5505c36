import { useTranslations } from 'next-intl'
import { Foreign } from '@/components/ui/foreign'
import type { PartyView } from '@/lib/agreements/party-select'
import type { ClauseLedger } from '@/lib/ledger/clause-ledger-select'

export interface LedgerProps {
  ledger: ClauseLedger
  parties: readonly Pick<PartyView, 'id' | 'countryName' | 'countryLocale'>[]
}

/** Whose turn a period is: a side, every side, or that nobody says. */
export function TurnText({ ledger, parties, turn }: LedgerProps & { turn: string | null }) {
  const t = useTranslations('ledger')
  if (ledger.turns === 'every_party') return t('everyParty')
  const party = parties.find(({ id }) => id === turn)
  return party ? <Foreign lang={party.countryLocale}>{party.countryName}</Foreign> : t('turnNotStated')
}
