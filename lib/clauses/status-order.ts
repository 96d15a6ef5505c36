/** The nine statuses in the fixed order in which bars, legends and tables list them. */
export const statuses = [
  'fulfilled',
  'ongoing',
  'in_progress',
  'delayed',
  'blocked',
  'in_preparation',
  'not_started',
  'superseded',
  'no_information',
] as const

export type Status = (typeof statuses)[number]
export type ReportableStatus = Exclude<Status, 'no_information'>

/** What a party may report. `no_information` is the absence of a report and is never chosen. */
export const reportableStatuses = statuses.filter((status): status is ReportableStatus => status !== 'no_information')

export function isStatus(value: unknown): value is Status {
  return typeof value === 'string' && (statuses as readonly string[]).includes(value)
}

/** How many clauses stand at each status; a status that is left out counts zero. */
export type StatusCounts = Partial<Record<Status, number>>

export function totalOf(counts: StatusCounts): number {
  return statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
}

/** How many of the counted clauses have been reported on. */
export function reportedOf(counts: StatusCounts): number {
  return totalOf(counts) - (counts.no_information ?? 0)
}

/**
 * Crosswalk to the 0–3 scale of the Kroc Institute (none, minimum, intermediate, full); null is
 * outside it. A recurring clause on track stays at 2: the scale keeps 3 for what is complete.
 */
export const krocLevel: Record<Status, 0 | 1 | 2 | 3 | null> = {
  fulfilled: 3,
  ongoing: 2,
  in_progress: 2,
  delayed: 1,
  blocked: 1,
  in_preparation: 1,
  not_started: 0,
  superseded: null,
  no_information: null,
}
