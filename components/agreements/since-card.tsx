import { useLocale, useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { DocumentChanges } from '@/components/history/document-changes'
import { RecordTitle } from '@/components/history/record-title'
import { Card } from '@/components/ui/card'
import type { AsOfAgreement } from '@/lib/agreements/agreement-as-of-view'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'

interface SinceCardProps {
  since: AsOfAgreement['since']
  nameOf: (partyId: string) => string
}

/** What has changed since the day of the page: what each side says, and the records line by line. */
export function SinceCard({ since, nameOf }: SinceCardProps) {
  const t = useTranslations('asOf')
  const { records, standings } = since
  const names = new Map(since.names.map((named) => [`${named.noun} ${named.key}`, named]))
  return (
    <Card id="since" title={t('sinceTitle')}>
      {records.length === 0 && standings.length === 0 ? <p>{t('sinceNone')}</p> : null}
      {standings.length > 0 ? <Standings standings={standings} nameOf={nameOf} /> : null}
      {records.map((record) => (
        <section key={`${record.noun} ${record.key}`} className="since-record">
          <h3>
            <RecordTitle record={record} />
          </h3>
          {record.kind === 'changed' ? (
            <DocumentChanges
              noun={record.noun}
              changes={record.changes}
              names={names}
              columns={{ before: t('then'), after: t('now') }}
            />
          ) : (
            <p className="meta">{t(record.kind === 'added' ? 'sinceAdded' : 'sinceGone')}</p>
          )}
        </section>
      ))}
    </Card>
  )
}

function Standings({
  standings,
  nameOf,
}: { standings: AsOfAgreement['since']['standings'] } & Pick<SinceCardProps, 'nameOf'>) {
  const t = useTranslations()
  const locale = useLocale() as Locale
  return (
    <section className="since-record">
      <h3>{t('asOf.sinceStandings')}</h3>
      <div className="changes">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('records.one.clauses')}</th>
              <th scope="col">{t('asOf.then')}</th>
              <th scope="col">{t('asOf.now')}</th>
            </tr>
          </thead>
          <tbody>
            {standings.map(({ clause, partyId, was, is }) => (
              <tr key={`${clause} ${partyId}`}>
                <th scope="row">
                  {t('clauses.numberLabel', { number: formatClauseNumber(String(clause), locale) })}
                  <span className="meta changes-place">
                    <bdi>{nameOf(partyId)}</bdi>
                  </span>
                </th>
                <td data-label={t('asOf.then')}>
                  <StatusChip status={was} />
                </td>
                <td data-label={t('asOf.now')}>
                  <StatusChip status={is} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
