import 'server-only'
import { mostClauses } from '@/lib/clauses/clause-limit'
import { clauseStanding, composition } from '@/lib/clauses/clause-standing'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { reportedOf, type StatusCounts } from '@/lib/clauses/status-order'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { AgreementStage, AuthorityRole, PartyRole } from '@/lib/generated/prisma/enums'
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

/** Another party of the agreement, and how its clauses stand as that party reports them. */
export interface PartnerSide {
  id: string
  body: Reference
  country: Reference | null
  counts: StatusCounts
}

/** One party's side of one agreement: who it is, whom it agreed with, and how the clauses stand as it reports them. */
export interface PartySide {
  id: string
  agreement: Reference
  stage: AgreementStage
  signed: PartialDate
  body: Reference
  role: PartyRole
  /** True where no source names the body as signatory. */
  isInferred: boolean
  authorities: { key: string; role: AuthorityRole }[]
  partners: PartnerSide[]
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
      stage: true,
      signedOn: true,
      signedPrecision: true,
      signedCalendar: true,
      clauses: {
        where: { nature: { not: 'final_provision' } },
        select: { nature: true, latest: { select: { report: { select: standingReportSelect } } } },
        take: mostClauses,
      },
      parties: {
        where: { body: { state: 'published' } },
        select: { id: true, body: { select: { ...bodyReferenceSelect, country: { select: countryReferenceSelect } } } },
      },
    },
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
    .map((row) => {
      const standings = standingsOf(row)
      const counts = composition(standings, row.id)
      return {
        id: row.id,
        agreement: toAgreementReference(row.agreement, locale),
        stage: row.agreement.stage,
        signed: storedDate(row.agreement.signedOn, row.agreement.signedPrecision, row.agreement.signedCalendar),
        body: toBodyReference(row.body, locale),
        role: row.role,
        isInferred: row.inferred,
        authorities: row.authorities.map(({ role, body }) => ({ role, key: body.key })),
        partners: row.agreement.parties
          .filter((party) => party.id !== row.id)
          .map(({ id, body }) => ({
            id,
            body: toBodyReference(body, locale),
            country: body.country && toCountryReference(body.country, locale),
            counts: composition(standings, id),
          })),
        counts,
        hasReports: reportedOf(counts) > 0,
      }
    })
    .sort((a, b) => compareNewestFirst(a.signed, b.signed))
}

/** What every party says of each clause, silence included. */
function standingsOf({ agreement: { clauses, parties } }: SideRow) {
  return clauses.map(({ nature, latest }) => ({
    nature,
    standing: clauseStanding(
      latest.map(({ report }) => standingReport(report)),
      parties,
    ),
  }))
}
