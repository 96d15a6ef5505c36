import { useTranslations } from 'next-intl'
import { QuarterStrip, QuarterYears } from '@/components/clauses/quarter-strip'
import { T } from '@/components/ui/bidi-text'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import type { ClauseInTime } from '@/lib/clauses/standing-in-time'
import type { Quarter } from '@/lib/i18n/quarters'
import { paths } from '@/lib/paths'

interface StripsTableProps {
  agreement: Pick<AgreementPage, 'key' | 'parties'>
  quarters: readonly Quarter[]
  clauses: readonly ClauseInTime[]
  /** What a clause is called, by its number. */
  nameOf: (number: number) => string
}

/** How many sides stand beside each other on a page of the usual width; more of them scroll in a frame of their own. */
const widest = 3

/** A strip for each side of each clause, the sides side by side; on a phone one below the other, each under its name. */
export function StripsTable({ agreement: { key, parties }, quarters, clauses, nameOf }: StripsTableProps) {
  const t = useTranslations('inTime')
  const table = (
    <table className="strips">
      <caption className="sr-only">{t('byClause')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('clause')}</th>
          {parties.map(({ id, countryName, countryLocale }) => (
            <th key={id} scope="col">
              <T lang={countryLocale}>{countryName}</T>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clauses.map(({ number, sides }) => (
          <tr key={number}>
            <th scope="row">
              <TextLink path={`${paths.clause(key, number)}#history`}>{nameOf(number)}</TextLink>
            </th>
            {parties.map(({ id, countryName, countryLocale }) => {
              const side = sides.find(({ partyId }) => partyId === id)
              return (
                <td key={id}>
                  <span className="strips-side meta">
                    <T lang={countryLocale}>{countryName}</T>
                  </span>
                  {side ? <QuarterStrip quarters={quarters} marks={side.marks} label={countryName} /> : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {parties.map(({ id }) => (
            <td key={id}>
              <QuarterYears quarters={quarters} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
  if (parties.length <= widest) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and so takes the focus
    <section className="strips-frame" aria-label={t('byClause')} tabIndex={0}>
      {table}
    </section>
  )
}
