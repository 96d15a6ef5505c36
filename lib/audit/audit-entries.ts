import 'server-only'
import canonicalize from 'canonicalize'
import type { Transaction } from '@/lib/db'

/** What a person says of a file. */
type DocumentFacts = { kind: string; language: string; titles: Record<string, string> }

/** The record that a document belongs to; `locale` for the text of an agreement in one language. */
type DocumentTarget = { record: 'agreement' | 'meeting' | 'source'; key: string; locale: string | null }
/** The number of a change that a second person confirmed, or was asked to. */
type OfChange = { change: string }
/** The number of the form that asked for it, so that the same form sent again is known. */
type OfForm = { form: string }

type RoleInBodies = { role: string; bodies: string[]; drafts: string[] }

/** What can be done to which record, and what is remembered of it: the name of the event selects its payload. */
type Attendance = { number: number; delegation: string; person: string }

interface AuditEvents {
  'account.created': { kind: 'user'; payload: { role: string; bodies: string[] } }
  'account.passwordReplaced': { kind: 'user'; payload: Record<string, never> }
  'account.invited': { kind: 'user'; payload: OfForm & RoleInBodies }
  'account.linkIssued': { kind: 'user'; payload: OfForm & { kind: string } }
  'account.linkCancelled': { kind: 'user'; payload: OfForm }
  'account.roleChanged': {
    kind: 'user'
    /** `drafts`: those of the bodies for which the person only prepares what others file. */
    payload: OfForm & RoleInBodies & { before: RoleInBodies }
  }
  /** The bodies over whose reports the person watches. */
  'account.supervisionChanged': { kind: 'user'; payload: OfForm & { bodies: string[] } }
  /** Of whoever took over, in a body, what was open with `from`. `joined`: they were not of the body before. */
  'account.succeeded': {
    kind: 'user'
    payload: OfForm & {
      from: string
      body: string
      duty: string
      isSupervisor: boolean
      drafts: number
      standingIn: number
      joined: boolean
    }
  }
  /** `successor`: who took over what was open; null where it stays with the body. */
  'account.bodyTaken': { kind: 'user'; payload: OfForm & { body: string; successor: string | null } }
  'account.disabled': { kind: 'user'; payload: OfForm & { sessions: number } }
  'account.enabled': { kind: 'user'; payload: OfForm }
  'account.twoFactorWithdrawn': { kind: 'user'; payload: OfForm & { sessions: number } }
  'account.passwordChosen': { kind: 'user'; payload: { link: string } }
  'account.passwordChanged': { kind: 'user'; payload: Record<string, never> }
  'account.twoFactorSetUp': { kind: 'user'; payload: Record<string, never> }
  'account.twoFactorRemoved': { kind: 'user'; payload: Record<string, never> }
  'account.backupCodesReplaced': { kind: 'user'; payload: Record<string, never> }
  'account.backupCodeUsed': { kind: 'user'; payload: Record<string, never> }
  /** The address of a private calendar; which one it was is known to nobody, and the version counts them. */
  'calendar.made': { kind: 'user'; payload: { version: number } }
  'calendar.revoked': { kind: 'user'; payload: { version: number } }
  /** What the person owes reports on, on an ISO day, in one digest. */
  'reminders.composed': { kind: 'user'; payload: { day: string; reminders: number } }
  /** By the person: at the desk, or by the link of an e-mail. */
  'reminders.stopped': { kind: 'user'; payload: { by: 'desk' | 'mail' } }
  'reminders.resumed': { kind: 'user'; payload: Record<string, never> }
  /** E-mail about what other sides report; by the person, as above. */
  'newsMail.stopped': { kind: 'user'; payload: { by: 'desk' | 'mail' } }
  'newsMail.resumed': { kind: 'user'; payload: Record<string, never> }
  /** ISO days; `body` by its key, `substitute` by the number of the account. */
  'absence.declared': {
    kind: 'user'
    payload: { absence: string; body: string; substitute: string; from: string; to: string }
  }
  'absence.ended': { kind: 'user'; payload: { absence: string } }
  'clause.statusReported': {
    kind: 'clause'
    payload: {
      reportId: string
      party: string
      reportingBody: string
      status: string
      asOf: string
      supersedes: string | null
      /** The source that is the letter, where an editor recorded what a party had written. */
      letter: string | null
      meeting: string | null
      clauseVersion: number
      /** SHA-256 of what was sent, so that the same form sent again is known from another one under its number. */
      submission: string
    }
  }
  /** A draft of a report, by its number; `author` is who handed it over last. */
  'report.handedOver': { kind: 'clause'; payload: { draft: string; version: number; party: string; body: string } }
  'report.returned': { kind: 'clause'; payload: { draft: string; version: number; author: string; reason: string } }
  'report.discarded': { kind: 'clause'; payload: { draft: string; version: number; author: string } }
  'report.draftFiled': { kind: 'clause'; payload: { draft: string; version: number; author: string; report: string } }
  /** A side objects to another side's report, by its number; `submission` as above. */
  'clause.disputed': {
    kind: 'clause'
    payload: {
      disputeId: string
      party: string
      body: string
      report: string
      clauseVersion: number
      submission: string
    }
  }
  'clause.disputeSettled': {
    kind: 'clause'
    payload: {
      disputeId: string
      party: string
      by: string
      report: string | null
      /** `meeting/key`. */
      decision: string | null
      clauseVersion: number
      submission: string
    }
  }
  /** Of a meeting, in the version of that number; what was written stands in the minutes. */
  'minutes.opened': { kind: 'meeting'; payload: { number: number } }
  'minutes.lineWritten': { kind: 'meeting'; payload: { number: number; line: string; version: number } }
  'minutes.lineRemoved': { kind: 'meeting'; payload: { number: number; line: string; version: number } }
  'minutes.attendeeAdded': { kind: 'meeting'; payload: Attendance }
  'minutes.attendeeRemoved': { kind: 'meeting'; payload: Attendance }
  'minutes.handedOver': { kind: 'meeting'; payload: { number: number; round: number } }
  /** They were not any more what was handed over. */
  'minutes.reopened': { kind: 'meeting'; payload: { number: number; round: number } }
  'minutes.answered': {
    kind: 'meeting'
    payload: { number: number; round: number; party: string; body: string; answer: 'approved' | 'returned' }
  }
  /** With the last party's approval. */
  'minutes.sealed': { kind: 'meeting'; payload: { number: number; sha256: string; parties: string[] } }
  /** One step of a draft; what it says stands in the draft and, once published, in the record's history. */
  'draft.changed': { kind: 'record'; payload: { noun: string; step: string; purpose: string; version: number } }
  /** A file of records, of which drafts were made or changed; each new draft has its own entry. */
  'records.imported': { kind: 'import'; payload: { fileName: string; drafts: number } }
  'record.published': { kind: 'record'; payload: { noun: string; kind: string; revision: number; alone: boolean } }
  /** What named the record names the one that stays from then on; `users` are the people who speak for it. */
  'record.merged': {
    kind: 'record'
    payload: { noun: string; into: string; moved: Record<string, number>; users: number }
  }
  'errorReport.received': { kind: 'errorReport'; payload: { page: string } }
  'errorReport.taken': { kind: 'errorReport'; payload: { version: number } }
  'errorReport.closed': { kind: 'errorReport'; payload: { version: number; state: 'answered' | 'dismissed' } }
  'registry.load': { kind: 'registry'; payload: Record<string, { added: number; changed: number }> }
  /** Of an agreement: its text in a language, and the drafts of clauses made from it. */
  'text.kept': { kind: 'record'; payload: { locale: string; version: number; sha256: string } }
  'text.discarded': { kind: 'record'; payload: { locale: string; version: number } }
  'clauses.made': {
    kind: 'record'
    payload: { locale: string; textVersion: number; opened: number; changed: number }
  }
  'settings.changed': { kind: 'settings'; payload: { publishesAlone: boolean } }
  'document.uploaded': {
    kind: 'document'
    payload: { sha256: string; bytes: number; pages: number; fileName: string } & DocumentFacts
  }
  'document.described': {
    kind: 'document'
    payload: { before: DocumentFacts; after: DocumentFacts } & Partial<OfChange>
  }
  /** Of an agreement that is still a draft. */
  'document.awaits': { kind: 'document'; payload: DocumentTarget }
  'document.awaitsNoMore': { kind: 'document'; payload: DocumentTarget }
  'document.linked': { kind: 'document'; payload: DocumentTarget & { replaced: string[] } & Partial<OfChange> }
  'document.unlinked': { kind: 'document'; payload: DocumentTarget & Partial<OfChange> }
  /** What is asked for stands in the change itself, which stays. */
  'document.changeAsked': { kind: 'document'; payload: OfChange & { subject: string } }
  'document.changeTakenBack': { kind: 'document'; payload: OfChange & { subject: string } }
  'document.published': { kind: 'document'; payload: { sha256: string; alone: boolean } }
  'document.withdrawn': { kind: 'document'; payload: { sha256: string; reason: string; alone: boolean } }
  'session.revoked': { kind: 'user'; payload: { sessions: number } }
}

type AuditAction = keyof AuditEvents

interface Entry<A extends AuditAction> {
  action: A
  /** Null for what a script does. */
  actorUserId: string | null
  recordKind: AuditEvents[A]['kind']
  recordKey: string
  payload: AuditEvents[A]['payload']
}

/**
 * Writes the entry in the transaction of the change itself: there is never one without the other. The database links it to the
 * chain when the transaction commits, and gives it its number and its time; see docs/decisions/023-audit-chain.md.
 * @throws where the payload holds what JSON in the database cannot keep: half a surrogate pair, NUL, no finite number
 */
export async function recordAudit<A extends AuditAction>(tx: Transaction, entry: Entry<A>): Promise<void> {
  await recordAudits(tx, [entry])
}

/** The same for many changes of one kind at once. */
export async function recordAudits<A extends AuditAction>(
  tx: Transaction,
  entries: readonly Entry<A>[],
): Promise<void> {
  await tx.pendingAuditEntry.createMany({
    data: entries.map((entry) => {
      const payload = canonicalize(entry.payload)
      if (payload === undefined) throw new TypeError(`The payload of ${entry.action} is no JSON`)
      return { ...entry, payload }
    }),
  })
}
