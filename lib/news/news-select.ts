import 'server-only'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { DisputeSettlement } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { choosePassage, type Passage } from '@/lib/records/passage'
import {
  agreementReferenceSelect,
  bodyReferenceSelect,
  toAgreementReference,
  toBodyReference,
} from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'

/** What one act of another side was. */
export interface NewsItem {
  id: string
  /** ISO instant. */
  recordedAt: string
  agreement: Reference
  /** The body that reported, or that raised the dispute. */
  body: Reference
  /** The body for which the reader reports, and is told of it. */
  own: Reference
  /** By the number of the clause; none where the news is a dispute. */
  reports: readonly { number: number; status: ReportableStatus; isCorrection: boolean }[]
  dispute: NewsDispute | null
}

interface NewsDispute {
  event: 'raised' | DisputeSettlement
  number: number
  /** The body whose report is disputed, and what it reported. */
  other: Reference
  status: ReportableStatus
  /** Why it was raised, or is settled. */
  reason: Passage | null
}

const readable = { clause: { state: 'published', agreement: { state: 'published' } } } as const

/** @param bodyIds for which the reader reports */
export function newsSelect(bodyIds: readonly string[]) {
  const owner = { id: { in: [...bodyIds] } }
  const own = { select: { id: true, ...bodyReferenceSelect } }
  const agreement = {
    select: {
      ...agreementReferenceSelect,
      parties: {
        where: { OR: [{ body: owner }, { authorities: { some: { body: owner } } }] },
        select: { body: own, authorities: { select: { body: own } } },
      },
    },
  }
  const clause = { select: { number: true } }
  const reasons = { select: { locale: true, reason: true } }
  return {
    id: true,
    recordedAt: true,
    reports: {
      where: { report: readable },
      orderBy: { report: { clause: { number: 'asc' } } },
      select: {
        report: {
          select: {
            ...{ status: true, supersedesId: true, clause, agreement },
            reportingBody: { select: bodyReferenceSelect },
          },
        },
      },
    },
    disputes: {
      where: { dispute: readable },
      take: 1,
      select: {
        isSettlement: true,
        dispute: {
          select: {
            ...{ settledBy: true, texts: reasons, settlements: reasons, clause, agreement },
            body: { select: bodyReferenceSelect },
            report: { select: { status: true, reportingBody: { select: bodyReferenceSelect } } },
          },
        },
      },
    },
  } satisfies Prisma.NewsSelect
}

type NewsRow = Prisma.NewsGetPayload<{ select: ReturnType<typeof newsSelect> }>

/** One piece of news for a reader of `locale`; null where nothing of it is public, or for the reader, any more. */
export function newsItem(
  { id, recordedAt, reports, disputes }: NewsRow,
  bodyIds: readonly string[],
  locale: Locale,
): NewsItem | null {
  const [disputed] = disputes
  const [reported] = reports
  const act = disputed?.dispute ?? reported?.report
  const own = act?.agreement.parties
    .flatMap(({ body, authorities }) => [body, ...authorities.map((authority) => authority.body)])
    .find((body) => bodyIds.includes(body.id))
  if (!act || !own) return null
  return {
    id,
    recordedAt: recordedAt.toISOString(),
    agreement: toAgreementReference(act.agreement, locale),
    body: toBodyReference('body' in act ? act.body : act.reportingBody, locale),
    own: toBodyReference(own, locale),
    reports: reports.map(({ report: { clause, status, supersedesId } }) => ({
      number: clause.number,
      status,
      isCorrection: supersedesId !== null,
    })),
    dispute: disputed ? disputeOf(disputed, locale) : null,
  }
}

function disputeOf({ isSettlement, dispute }: NewsRow['disputes'][number], locale: Locale): NewsDispute {
  const { settledBy, texts, settlements, clause, report } = dispute
  return {
    event: (isSettlement ? settledBy : null) ?? 'raised',
    number: clause.number,
    other: toBodyReference(report.reportingBody, locale),
    status: report.status,
    reason: choosePassage(isSettlement ? settlements : texts, ({ reason }) => reason, locale),
  }
}
