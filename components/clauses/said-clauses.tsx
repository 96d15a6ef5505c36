import { useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import { clausesAt, saidAnchor } from '@/lib/agreements/agreement-sides'
import { isPromise } from '@/lib/clauses/clause-promises'
import { type Status, statuses } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'

interface Party {
  id: string
  bodyKey: string
  countryName: string
  countryLocale: Locale
}

interface Clause {
  nature: string
  sides: readonly { partyId: string; status: Status }[]
}

interface SaidClausesProps {
  clauses: readonly Clause[]
  parties: readonly Party[]
  /** Whether clauses may be left out: not of a list that is a part, and not on a page made for one request, whose policy has no hashes of styles. */
  leavesOut: boolean
}

/**
 * Where the numbers beside a bar lead: one place above the list for each, which, once an address names it, says what was chosen and leaves
 * the other clauses out. Without any script; paper has them all.
 */
export function SaidClauses({ clauses, parties, leavesOut }: SaidClausesProps) {
  const t = useTranslations('agreements')
  const places = parties.flatMap((party) =>
    statuses.flatMap((status) => {
      const count = clausesAt(clauses, party.id, status).length
      return count > 0 ? [{ id: saidAnchor(party.bodyKey, status), party, status, count }] : []
    }),
  )
  if (!leavesOut) return places.map(({ id }) => <span key={id} id={id} />)
  return (
    <>
      <style>
        {`@media screen{${places.map(({ id }) => `#${id}:target~* [data-said]:not([data-said~="${id}"])`).join()}{display:none}}`}
      </style>
      {places.map(({ id, party, status, count }) => (
        <p key={id} id={id} className="said-clauses" data-screen-only>
          <span>
            <T lang={party.countryLocale}>{party.countryName}</T>: <StatusChip status={status} />{' '}
            {t('clauseCount', { count })}
          </span>{' '}
          <a href="#clauses">{t('clauses.whole')}</a>
        </p>
      ))}
    </>
  )
}

/** The places in whose choice a clause is: the value of its row's `data-said`. */
export function placesOf(clause: Clause, parties: readonly Party[]): string {
  if (!isPromise(clause)) return ''
  return clause.sides
    .flatMap(({ partyId, status }) =>
      parties.filter(({ id }) => id === partyId).map((party) => saidAnchor(party.bodyKey, status)),
    )
    .join(' ')
}
