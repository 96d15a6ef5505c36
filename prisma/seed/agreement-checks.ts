import { locales } from '@/lib/i18n/locales'
import type { Check } from './record-checks'
import { today } from './record-dates'
import type { RecordOf } from './record-files'

type Agreement = RecordOf<'agreements'>
type Clause = Agreement['clauses'][number]

/** The rules inside one agreement: its parties, the numbers of its clauses, and who may report what. */
export function agreementChecks(agreement: Agreement, check: Check): void {
  const parties = agreement.parties.map(({ body }) => body)
  check.unique(['parties'], parties)
  for (const locale of locales) {
    const order = agreement.partyOrder[locale]
    check.unique(['partyOrder', locale], order)
    const missing = parties.filter((body) => !order.includes(body))
    const strange = order.filter((body) => !parties.includes(body))
    if (missing.length > 0) check.fault(['partyOrder', locale], `lacks ${missing.join(', ')}`)
    if (strange.length > 0) check.fault(['partyOrder', locale], `${strange.join(', ')} is no party`)
  }

  check.unique(
    ['clauses'],
    agreement.clauses.map(({ number }) => `number ${number}`),
  )
  for (const [index, clause] of agreement.clauses.entries()) {
    if ((clause.obliged === 'one_party') !== (clause.obligedParty !== undefined)) {
      check.fault(['clauses', index, 'obligedParty'], 'is given exactly when `obliged` is `one_party`')
    }
    if (clause.obligedParty && !parties.includes(clause.obligedParty)) {
      check.fault(['clauses', index, 'obligedParty'], `"${clause.obligedParty}" is no party of ${agreement.key}`)
    }
    reportChecks(agreement, clause, index, check)
  }
}

function reportChecks(agreement: Agreement, clause: Clause, index: number, check: Check): void {
  check.unique(
    ['clauses', index, 'reports'],
    clause.reports.map(({ key }) => key),
  )
  for (const [place, report] of clause.reports.entries()) {
    const path = ['clauses', index, 'reports', place]
    const party = agreement.parties.find(({ body }) => body === report.party)
    if (!party) check.fault([...path, 'party'], `"${report.party}" is no party of ${agreement.key}`)
    else if (
      report.reportingBody !== party.body &&
      !party.authorities.some(({ body }) => body === report.reportingBody)
    ) {
      check.fault(
        [...path, 'reportingBody'],
        `"${report.reportingBody}" is neither ${party.body} nor one of its authorities`,
      )
    }
    if (report.status === 'fulfilled' && report.evidence.length === 0)
      check.fault([...path, 'evidence'], 'fulfilled needs evidence')
    if (report.status === 'blocked' && !report.obstacle) check.fault([...path, 'obstacle'], 'blocked needs an obstacle')
    if (report.asOf !== 'unknown' && report.asOf.date > today())
      check.fault([...path, 'asOf'], `${report.asOf.date} is in the future`)
  }
}
