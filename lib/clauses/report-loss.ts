/** What a report rests on and the public cannot see any more: that it was named is said, and when it went; not what it was. */
export interface Withdrawn {
  /** ISO day (UTC). Null where it is not public for another reason. */
  withdrawnOn: string | null
}

/** The days (ISO, UTC) on which what reports rest on was withdrawn, by `lossMark`. */
export type LossDays = ReadonlyMap<string, string>

export const noLoss: LossDays = new Map()

/**
 * How a loss is known: by its piece of evidence, or by the report itself and which of the two it names.
 * @param id of the evidence, or of the report
 */
export function lossMark(id: string, place: 'evidence' | 'meetings' | 'sources'): string {
  return `${place} ${id}`
}

interface Rested {
  meetingId: string | null
  sourceId: string | null
  meeting: object | null
  source: object | null
  evidence: readonly { url: string | null; outcome: object | null; source: object | null }[]
}

/** Whether a report, as the public reads it, names something that the public cannot see. */
export function hasLoss({ meetingId, meeting, sourceId, source, evidence }: Rested): boolean {
  return (
    (meetingId !== null && meeting === null) ||
    (sourceId !== null && source === null) ||
    evidence.some((item) => item.url === null && item.outcome === null && item.source === null)
  )
}
