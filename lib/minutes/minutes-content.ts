import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { DecisionKind, ReportStatus } from '@/lib/generated/prisma/enums'
import type { DocumentValue, LocalizedText, RecordDocument } from '@/lib/records/record-shape'
import { stateOf } from './minutes-rules'

/** A line of the minutes with keys in place of ids; `due` is an ISO day. */
export interface RecordedLine {
  lineId: string
  agendaItem: number | null
  kind: DecisionKind
  text: LocalizedText
  clause: string | null
  owners: readonly { party: string; body: string }[]
  due: string | null
}

/** What a party reported on a clause at the meeting, with keys in place of ids; `asOf` is an ISO day. */
export interface RecordedReport {
  clause: string
  party: string
  body: string
  status: ReportStatus
  asOf: string | null
}

interface Recorded {
  meeting: string
  number: number
  /** The record as it is published. */
  document: RecordDocument
  lines: readonly RecordedLine[]
  reports: readonly RecordedReport[]
  approvals: readonly { party: string; body: string }[]
}

/** What is sealed of the record: who met, when and about what, each person with the office held that day. */
const sealedFields = ['title', 'kind', 'starts', 'ends', 'place', 'agreements', 'delegations', 'agenda'] as const

/**
 * Everything that the parties approve, as canonical JSON (RFC 8785), with its SHA-256 in hexadecimal digits. The order of lines is
 * part of it, that of approvals and reports is not.
 */
export function sealedContent({ meeting, number, document, lines, reports, approvals }: Recorded): {
  content: string
  sha256: string
} {
  const record = Object.fromEntries(sealedFields.flatMap((name) => (name in document ? [[name, document[name]]] : [])))
  const byParty = [...approvals].sort((a, b) => (a.party < b.party ? -1 : 1))
  const byClause = [...reports].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const content = canonicalize({ meeting, version: number, record, lines, reports: byClause, approvals: byParty })
  if (content === undefined) throw new TypeError('The minutes are no JSON')
  return { content, sha256: createHash('sha256').update(content).digest('hex') }
}

const orderOf = ({ clause, party }: RecordedReport) => `${clause}\n${party}`

const keyOf = ({ lineId }: RecordedLine) => `minutes-${lineId}`

/**
 * The record of the meeting once its minutes are sealed: their lines take the place of those of the version before, behind what other
 * sources say of the meeting.
 * @param source the key of the source that is the minutes
 */
export function withMinutes(document: RecordDocument, lines: readonly RecordedLine[], source: string): RecordDocument {
  const statements = (document.statements ?? []) as RecordDocument[]
  const stateBefore = new Map(statements.map(({ key, state }) => [key, state as Parameters<typeof stateOf>[1]]))
  const kept = statements.filter(({ key }) => typeof key !== 'string' || !isOfMinutes(key))
  const sources = (document.sources ?? []) as string[]
  return {
    ...document,
    state: 'minutes_approved',
    statements: [...kept, ...lines.map((line) => statementOf(line, source, stateBefore.get(keyOf(line))))],
    sources: [...sources, source],
  }
}

function statementOf(line: RecordedLine, source: string, before: Parameters<typeof stateOf>[1]): RecordDocument {
  const { kind, text, clause, owners, due } = line
  const bodies = [...new Set(owners.map(({ body }) => body))]
  const optional: Record<string, DocumentValue> = {
    ...(clause ? { clauses: [clause] } : {}),
    ...(bodies.length > 0 ? { owners: bodies } : {}),
    ...(due ? { due: { date: due, precision: 'day' as const } } : {}),
  }
  return {
    key: keyOf(line),
    kind,
    text,
    // Approved by every party in each of these languages.
    textStatus: Object.fromEntries(Object.keys(text).map((locale) => [locale, 'authentic' as const])),
    ...optional,
    state: stateOf(kind, before),
    source,
  }
}

/** Whether a statement of a meeting comes from its minutes, by its key. */
export function isOfMinutes(key: string): boolean {
  return key.startsWith('minutes-')
}
