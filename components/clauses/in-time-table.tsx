import { useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import { TextLink } from '@/components/ui/text-link'
import { type QuarterMark, runsOf } from '@/lib/clauses/standing-in-time'
import type { Locale } from '@/lib/i18n/locales'
import type { Quarter } from '@/lib/i18n/quarters'
import { paths } from '@/lib/paths'
import { useQuarterWords } from './quarter-strip'

interface InTimeTableProps {
  agreementKey: string
  quarters: readonly Quarter[]
  rows: readonly {
    number: number
    /** What the clause is called; left out on its own page. */
    clause?: string
    party: { name: string; locale: Locale }
    partyId: string
    marks: readonly QuarterMark[]
  }[]
}

/** What the strips show, as a table: from which quarter on a side said what, each quarter leading to the agreement as it was known at its end. */
export function InTimeTable({ agreementKey, quarters, rows }: InTimeTableProps) {
  const t = useTranslations('inTime')
  const { nameOf, spanOf } = useQuarterWords()
  const hasClauses = rows.some(({ clause }) => clause !== undefined)
  const today = new Date().toISOString().slice(0, 10)
  return (
    <details className="time-table" data-screen-only>
      <summary>{t('asTable')}</summary>
      <div className="in-time-table">
        <table>
          <thead>
            <tr>
              {hasClauses ? <th scope="col">{t('clause')}</th> : null}
              <th scope="col">{t('side')}</th>
              <th scope="col">{t('said')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, clause, party, partyId, marks }) => (
              <tr key={`${number} ${partyId}`}>
                {hasClauses ? (
                  <th scope="row">
                    <TextLink path={paths.clause(agreementKey, number)}>{clause}</TextLink>
                  </th>
                ) : null}
                <td>
                  <T lang={party.locale}>{party.name}</T>
                </td>
                <td>
                  <ol>
                    {runsOf(marks).map(({ status, first, last }) => {
                      const [from, to] = [quarters[first], quarters[last]]
                      if (!from || !to) return null
                      const isNow = to.to >= today
                      return (
                        <li key={first}>
                          <StatusChip status={status} />{' '}
                          {isNow || status === 'no_information' ? (
                            <span>{isNow ? t('sinceQuarter', { quarter: nameOf(from) }) : spanOf(from, to)}</span>
                          ) : (
                            <TextLink path={paths.agreementAsOf(agreementKey, to.to)}>{spanOf(from, to)}</TextLink>
                          )}
                        </li>
                      )
                    })}
                  </ol>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
