import type { Locale } from '@/lib/i18n/locales'
import { clauseStanding, type StandingReport } from './clause-standing'

interface Party {
  id: string
  countryName: string
  countryLocale: Locale
}

/** What each party says of a clause, with what a page calls that party. */
export function clauseSides<R extends StandingReport>(reports: readonly R[], parties: readonly Party[]) {
  const standing = clauseStanding(reports, parties)
  return {
    standing,
    sides: standing.parties.map((side, index) => ({
      ...side,
      name: parties[index]?.countryName ?? '',
      locale: parties[index]?.countryLocale ?? ('en' as const),
    })),
  }
}
