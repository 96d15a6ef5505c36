import { Foreign } from '@/components/ui/foreign'
import { Joined } from '@/components/ui/joined'
import type { Locale } from '@/lib/i18n/locales'

interface PartyNamesProps {
  parties: readonly { id: string; countryName: string; countryLocale: Locale }[]
}

/** The states of parties as a list inside a sentence. */
export function PartyNames({ parties }: PartyNamesProps) {
  return (
    <Joined>
      {parties.map((party) => (
        <Foreign key={party.id} lang={party.countryLocale}>
          {party.countryName}
        </Foreign>
      ))}
    </Joined>
  )
}
