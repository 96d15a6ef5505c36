import 'server-only'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { clauseStanding, composition } from '@/lib/clauses/clause-standing'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import type { StatusCounts } from '@/lib/clauses/status-order'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { AuthorityRole, PartyRole } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { listLimit } from '@/lib/records/list-limit'
import { compareNewestFirst } from '@/lib/records/newest-first'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  countryReferenceSelect,
  toAgreementReference,
  toBodyReference,
  toCountryReference,
} from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'
import { storedDate } from '@/lib/records/stored-date'

/** One party's side of one agreement: who it is, whom it agreed with, and how the clauses stand as it reports them. */
export interface PartySide {
  id: string
  agreement: Reference
  signed: PartialDate
  body: Reference
  role: PartyRole
  /** True where no source names the body as signatory. */
  isInferred: boolean
  authorities: { key: string; role: AuthorityRole }[]
  partners: { body: Reference; country: Reference | null }[]
  /** Clauses by what this party last reported; final provisions are not counted. */
  counts: StatusCounts
  hasReports: boolean
}

const sideSelect = {
  id: true,
  role: true,
  inferred: true,
  body: { select: bodyReferenceSelect },
  authorities: { select: { role: true, body: { select: { key: true } } }, where: { body: { state: 'published' } } },
  agreement: {
    select: {
      ...agreementReferenceSelect,
      signedOn: true,
      signedPrecision: true,
      signedCalendar: true,
      clauses: { where: { nature: { not: 'final_provision' } }, select: { id: true, nature: true }, take: mostClauses },
      parties: {
        where: { body: { state: 'published' } },
        select: { id: true, body: { select: { ...bodyReferenceSelect, country: { select: countryReferenceSelect } } } },
      },
    },
  },
  latest: {
    where: { clause: { nature: { not: 'final_provision' } } },
    select: { clauseId: true, report: { select: standingReportSelect } },
  },
} satisfies Prisma.AgreementPartySelect

type SideRow = Prisma.AgreementPartyGetPayload<{ select: typeof sideSelect }>

/**
 * The sides that match, one for each agreement and party, the newest agreement first. Only published agreements of
 * published bodies.
 */
export async function listPublishedPartySides(
  where: Prisma.AgreementPartyWhereInput,
  locale: Locale,
): Promise<PartySide[]> {
  const rows = await publicDb().agreementParty.findMany({
    where: { AND: [where, { agreement: { state: 'published' }, body: { state: 'published' } }] },
    select: sideSelect,
    orderBy: { agreement: { key: 'asc' } },
    take: listLimit,
  })
  return rows
    .map((row) => ({
      id: row.id,
      agreement: toAgreementReference(row.agreement, locale),
      signed: storedDate(row.agreement.signedOn, row.agreement.signedPrecision, row.agreement.signedCalendar),
      body: toBodyReference(row.body, locale),
      role: row.role,
      isInferred: row.inferred,
      authorities: row.authorities.map(({ role, body }) => ({ role, key: body.key })),
      partners: row.agreement.parties
        .filter((party) => party.id !== row.id)
        .map(({ body }) => ({
          body: toBodyReference(body, locale),
          country: body.country && toCountryReference(body.country, locale),
        })),
      counts: countsOf(row),
      hasReports: row.latest.length > 0,
    }))
    .sort((a, b) => compareNewestFirst(a.signed, b.signed))
}

/** How the clauses stand by the word of this party alone, silence included. */
function countsOf(row: SideRow): StatusCounts {
  const clauses = row.agreement.clauses.map(({ id, nature }) => ({
    nature,
    standing: clauseStanding(
      row.latest.filter(({ clauseId }) => clauseId === id).map(({ report }) => standingReport(report)),
      [{ id: row.id }],
    ),
  }))
  return composition(clauses, row.id)
}
