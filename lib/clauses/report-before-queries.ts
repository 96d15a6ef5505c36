import 'server-only'
import { type Actor, can, ownBodyIds } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { reportedClauses, speakingSelect } from './clause-desk-select'
import { allSpeakers, type Evidence, speakersOf } from './report-rules'
import type { ReportBefore } from './report-schema'

export interface OwnReportBefore extends ReportBefore {
  /** The clause. */
  number: number
  /** The side by the key of its body. */
  partyKey: string
}

/**
 * What the sides for which the person works, or whose letters they record, said last of clauses of an agreement, in every language in which they said it. What it
 * rested on and is no longer public is left out: it could not be given as evidence again.
 */
export async function listReportsBefore(
  actor: Actor,
  agreementKey: string,
  numbers: readonly number[],
): Promise<OwnReportBefore[]> {
  const mayRecordLetters = can(actor, 'clause.recordLetter', {})
  const clauses = await db().clause.findMany({
    where: { number: { in: [...numbers] }, ...reportedClauses(actor, agreementKey) },
    select: {
      number: true,
      agreement: { select: { parties: { select: speakingSelect } } },
      latest: { select: { partyId: true, report: { select: saidSelect } } },
    },
  })
  return clauses.flatMap(({ number, agreement, latest }) => {
    const speakers = mayRecordLetters
      ? allSpeakers(agreement.parties)
      : speakersOf({ parties: agreement.parties, bodyIds: ownBodyIds(actor) })
    return latest.flatMap(({ partyId, report: { status, texts, evidence } }): OwnReportBefore[] => {
      const speaker = speakers.find((one) => one.partyId === partyId)
      return speaker
        ? [{ number, partyKey: speaker.partyKey, status, texts, evidence: evidence.flatMap(evidenceGiven) }]
        : []
    })
  })
}

const published = { select: { key: true, state: true } } as const

const saidSelect = {
  status: true,
  texts: {
    select: { locale: true, note: true, obstacle: true, nextStep: true },
    orderBy: { locale: 'asc' },
  },
  evidence: { select: { url: true, outcome: published, source: published }, orderBy: { id: 'asc' } },
} as const

interface EvidenceRow {
  url: string | null
  outcome: { key: string; state: string } | null
  source: { key: string; state: string } | null
}

function evidenceGiven({ url, outcome, source }: EvidenceRow): Evidence[] {
  if (url !== null) return [{ kind: 'url', url }]
  if (outcome?.state === 'published') return [{ kind: 'outcome', key: outcome.key }]
  return source?.state === 'published' ? [{ kind: 'source', key: source.key }] : []
}
