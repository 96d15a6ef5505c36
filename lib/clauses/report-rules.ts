import { RuleError } from '@/lib/errors'
import type { ReportInput } from './report-schema'

export type ReportRule = 'asOfInFuture' | 'evidenceMissing' | 'evidenceUnknown' | 'speakerMissing' | 'correctsUnknown'

/** The field of the form that each rule is about. */
export const fieldOfRule: Record<ReportRule, string> = {
  asOfInFuture: 'asOf',
  evidenceMissing: 'evidence',
  evidenceUnknown: 'evidence',
  speakerMissing: 'speaker',
  correctsUnknown: 'corrects',
}

/**
 * Throws a `RuleError` where the registry does not allow the report.
 * @param today ISO day by Greenwich
 */
export function assertReportIsLegal(
  { status, asOf, evidence }: Pick<ReportInput, 'status' | 'asOf' | 'evidence'>,
  today: string,
): void {
  if (asOf > today) throw new RuleError<ReportRule>('asOfInFuture')
  const hasEvidence = Object.values(evidence).some((item) => item !== null)
  if (status === 'fulfilled' && !hasEvidence) throw new RuleError<ReportRule>('evidenceMissing')
}

/** An official as far as speaking is concerned. */
interface Speaking {
  parties: readonly {
    id: string
    body: { id: string; key: string }
    authorities: readonly { body: { id: string; key: string } }[]
  }[]
  bodyIds: readonly string[]
}

export interface Speaker {
  partyId: string
  partyKey: string
  bodyId: string
  bodyKey: string
}

/** For which sides, and as which body, an official may speak: as the party itself or as an authority that its row names. */
export function speakersOf({ parties, bodyIds }: Speaking): Speaker[] {
  return parties.flatMap((party) => {
    const bodies = [party.body, ...party.authorities.map(({ body }) => body)]
    return bodies
      .filter((body, index) => bodyIds.includes(body.id) && bodies.findIndex(({ id }) => id === body.id) === index)
      .map((body) => ({ partyId: party.id, partyKey: party.body.key, bodyId: body.id, bodyKey: body.key }))
  })
}
