import { createHash } from 'node:crypto'
import { inEveryLanguage, newId } from '@/lib/records/rows/table-rows'
import { type PlacedClause, placedClauses } from './clause-places'
import type { Load } from './load'
import { dateColumns } from './record-dates'
import { type Fault, FaultyRecordsError, fieldPath } from './record-faults'
import { fileName, type RecordOf } from './record-files'

type Report = RecordOf<'agreements'>['clauses'][number]['reports'][number]

interface PlacedReport extends PlacedClause {
  report: Report
  place: number
  fileKey: string
}

interface NewReport extends PlacedReport {
  id: string
  fileHash: string
  supersedesId: string | null
}

/**
 * Adds the reports that the files say and the registry does not know yet. Nothing is changed in place: a report that reads
 * differently now is a new one that supersedes the one before.
 */
export async function loadReports(load: Load, agreements: readonly RecordOf<'agreements'>[]): Promise<void> {
  const reports = placedClauses(agreements).flatMap((placed) =>
    placed.clause.reports.map((report, place) => ({
      ...placed,
      report,
      place,
      fileKey: `${placed.key}/${report.key}`,
    })),
  )
  const history = await readHistory(load)
  const fileKeys = new Set(reports.map(({ fileKey }) => fileKey))
  for (const fileKey of history.keys()) if (!fileKeys.has(fileKey)) load.of('reports').gone.add(fileKey)

  const open = reports.filter(
    ({ key, agreement }) => load.isOpen('agreements', agreement.key) && load.isOpen('clauses', key),
  )
  const fresh = open.flatMap((report) => newReport(load, report, history.get(report.fileKey) ?? []) ?? [])
  const faults = open.flatMap((report) => moved(load, report, history.get(report.fileKey) ?? []) ?? [])
  if (faults.length > 0) throw new FaultyRecordsError(faults)
  await write(load, fresh)
}

type KnownReport = Awaited<ReturnType<typeof readHistory>> extends Map<string, (infer Known)[]> ? Known : never

/** For each name of a report in the files, all that was loaded under it. */
async function readHistory({ tx }: Load) {
  const select = {
    id: true,
    fileKey: true,
    fileHash: true,
    partyId: true,
    supersedes: { select: { fileHash: true } },
    supersededBy: { select: { fileKey: true } },
  }
  const known = await tx.statusReport.findMany({ where: { fileKey: { not: null } }, select })
  const history = new Map<string, typeof known>()
  for (const report of known) {
    const fileKey = report.fileKey ?? ''
    history.set(fileKey, [...(history.get(fileKey) ?? []), report])
  }
  return history
}

function newest(known: readonly KnownReport[]): KnownReport | undefined {
  return known.find(({ fileKey, supersededBy }) => supersededBy?.fileKey !== fileKey)
}

function newReport(load: Load, report: PlacedReport, known: readonly KnownReport[]): NewReport | undefined {
  const before = newest(known)
  const hash = reportHash(report.report)
  if (!before) return { ...report, id: newId(), fileHash: hash, supersedesId: null }
  if (before.fileHash === hash || before.fileHash === returningHash(hash, before.supersedes?.fileHash)) return undefined
  if (before.supersededBy) {
    load.of('reports').desk.add(report.fileKey)
    return undefined
  }
  const isReturning = known.some(({ fileHash }) => fileHash === hash)
  return {
    ...report,
    id: newId(),
    fileHash: isReturning ? returningHash(hash, before.fileHash) : hash,
    supersedesId: before.id,
  }
}

/** A report speaks for one side for ever: for another side it needs another name. */
function moved(
  load: Load,
  { agreement, position, report, place, fileKey }: PlacedReport,
  known: readonly KnownReport[],
): Fault | undefined {
  const before = newest(known)
  if (!before || before.partyId === load.partyId(agreement.key, report.party)) return undefined
  const reason = `the report ${fileKey} was made for another party: give this one a key of its own`
  return {
    file: fileName('agreements'),
    record: agreement.key,
    field: fieldPath(['clauses', position - 1, 'reports', place, 'party']),
    reason,
  }
}

async function write(load: Load, reports: readonly NewReport[]): Promise<void> {
  if (reports.length === 0) return
  const { tx } = load
  await tx.statusReport.createMany({
    data: reports.map(({ id, key, agreement, report, fileKey, fileHash, supersedesId }) => {
      const asOf = dateColumns(report.asOf)
      return {
        id,
        clauseId: load.id('clauses', key),
        agreementId: load.id('agreements', agreement.key),
        partyId: load.partyId(agreement.key, report.party),
        reportingBodyId: load.id('bodies', report.reportingBody),
        status: report.status,
        asOfOn: asOf.on,
        asOfPrecision: asOf.precision,
        meetingId: load.idOrNull('meetings', report.meeting),
        sourceId: load.id('sources', report.source),
        supersedesId,
        fileKey,
        fileHash,
      }
    }),
  })
  await tx.statusReportText.createMany({
    data: reports.flatMap(({ id, report: { note, obstacle, nextStep } }) =>
      inEveryLanguage((locale) => ({
        reportId: id,
        note: note[locale],
        obstacle: obstacle?.[locale] ?? null,
        nextStep: nextStep?.[locale] ?? null,
      })),
    ),
  })
  await tx.reportEvidence.createMany({
    data: reports.flatMap(({ id, report }) =>
      report.evidence.map((evidence) => ({
        reportId: id,
        outcomeId: 'outcome' in evidence ? load.id('outcomes', evidence.outcome) : null,
        sourceId: 'source' in evidence ? load.id('sources', evidence.source) : null,
        url: 'url' in evidence ? evidence.url : null,
      })),
    ),
  })
  for (const { key, fileKey, supersedesId } of reports) {
    load.of('reports')[supersedesId ? 'changed' : 'added'].add(fileKey)
    load.noteChange('clauses', key)
  }
}

function reportHash(report: Report): string {
  return createHash('sha256').update(canonicalJson(report)).digest('hex')
}

/** A report that goes back to words it has had before is a new report all the same, and needs a hash of its own. */
function returningHash(hash: string, before: string | null | undefined): string {
  return createHash('sha256').update(`${hash} after ${before}`).digest('hex')
}

/** JSON that does not depend on the order in which the file names the fields. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
