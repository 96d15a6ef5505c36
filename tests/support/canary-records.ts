import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { hashLinkToken } from '@/lib/auth/access-link'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { publishDocument, uploadDocument, withdrawDocument } from '@/lib/documents/document-commands'
import { linkDocument } from '@/lib/documents/document-link-commands'
import { receiveFile, settleFile } from '@/lib/documents/file-store'
import { askForWithdrawal, beginRecord, submitDraft } from '@/lib/drafts/draft-commands'
import { draftValues } from '@/lib/drafts/draft-values'
import { publishDraft } from '@/lib/drafts/publish-commands'
import type { Prisma } from '@/lib/generated/prisma/client'
import { askForMerge } from '@/lib/merges/merge-commands'
import { type RecordDocument, type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { base, calendarSecret, gone, isAlwaysShown, shown } from './canary-sets'
import { CanaryWords, canaryMark } from './canary-words'
import { makeSession } from './ground-sessions'
import { documentIn, keyIn, type RecordSet } from './shape-records'

export interface Canaries {
  /** Which field each word stands in. */
  fields: Record<string, string>
}

/** Everything of a name that nothing has made yet. */
export const canaryWords = new CanaryWords()

const keeper = (word: string, role: Actor['role'] = 'editor'): Actor => {
  const id = canaryWords.of(`User id ${word}`)
  return { userId: id, name: canaryWords.of(`User name ${word}`), role, locale: 'ru', bodyIds: [] }
}
/** Whose names and numbers the public never learns. */
export const writer = keeper('writer')
export const publisher = keeper('publisher', 'administrator')

/**
 * Publishes records that refer to others, withdraws those, merges one into another, and withdraws a document: what was public and is no
 * more, and who did it.
 */
export async function prepareWithdrawn(): Promise<Canaries> {
  await makeKeepers()
  for (const set of [base, gone, shown])
    for (const noun of recordNouns) if (set === base || !isAlwaysShown(noun)) await publish(set, noun)
  await report(shown)
  await report(gone)
  for (const set of [gone, shown]) await takeMinutes(set)
  await mergeAway()
  await withdrawDocumentOfAgreement()
  await publishDocumentOfAgreement()
  await giveCalendar()
  for (const noun of withdrawalOrder) {
    const name = { noun, key: keyIn(gone, noun) }
    const reason = { text: canaryWords.of(`withdrawal reason ${noun}`), locale: 'ru' } as const
    await askForWithdrawal(writer, name, 'withdrawal', reason)
    await publishDraft(publisher, name, 1)
  }
  return { fields: canaryWords.fields }
}

/** In which nothing published is left without what it needs. */
const withdrawalOrder: RecordNoun[] = [
  ...(['obstacles', 'funding', 'outcomes', 'meetings', 'initiatives', 'clauses', 'agreements'] as const),
  ...(['films', 'people', 'bodies', 'sources'] as const),
]

async function makeKeepers(): Promise<void> {
  for (const { userId, name, role } of [writer, publisher]) {
    const of = (column: string) => canaryWords.of(`User ${column}`)
    const email = `${of('email')}@${of('email host')}.example`
    const data = {
      id: userId,
      name,
      email,
      role,
      image: of('image'),
      banReason: of('banReason'),
      twoFactorEnabled: true,
    }
    await db().user.create({ data: { ...data, updatedAt: new Date() }, select: { id: true } })
  }
}

/** Whoever speaks for the bodies reads of their agreements what the public reads, and nothing of the work on them. */
async function giveCalendar(): Promise<void> {
  const { userId, name } = keeper('reader', 'official')
  const bodies = await db().body.findMany({
    where: { key: { in: [keyIn(base, 'bodies'), keyIn(shown, 'bodies')] } },
    select: { id: true },
  })
  const person = { id: userId, name, email: `${canaryWords.of('User email reader')}@reader.example`, role: 'official' }
  await db().user.create({
    data: {
      ...person,
      updatedAt: new Date(),
      bodies: { create: bodies.map(({ id }) => ({ bodyId: id })) },
      privateCalendar: { create: { secretHash: hashLinkToken(calendarSecret) } },
    },
    select: { id: true },
  })
}

async function publish(set: RecordSet, noun: RecordNoun): Promise<void> {
  const document = set === gone ? canaryWords.documentIn(set, noun) : documentIn(set, noun)
  await publishDocumentOf({ noun, key: keyIn(set, noun) }, document)
}

async function publishDocumentOf(name: { noun: RecordNoun; key: string }, document: RecordDocument): Promise<void> {
  await beginRecord(writer, name, draftValues(recordShapes[name.noun], document, 'ru'))
  await submitDraft(writer, name, 1)
  await publishDraft(publisher, name, 2)
}

/**
 * A side's word on the clause of the set: of a withdrawn one all of it is hidden, of the other who wrote it and by which file. The side is
 * the one whose body stays: a report names its body for ever.
 */
async function report(set: RecordSet): Promise<void> {
  const isHidden = set === gone
  const clause = await db().clause.findUniqueOrThrow({
    where: { key: keyIn(set, 'clauses') },
    select: {
      id: true,
      agreementId: true,
      agreement: { select: { parties: { select: { id: true, bodyId: true, body: { select: { key: true } } } } } },
    },
  })
  const word = (field: string) =>
    isHidden ? canaryWords.of(`report of a withdrawn clause ${field}`) : `shown ${field}`
  const party = clause.agreement.parties.find(({ body }) => body.key === keyIn(base, 'bodies'))
  const other = clause.agreement.parties.find((one) => one !== party)
  if (!party || !other) throw new Error('The agreement has two sides')
  const { id: reportId } = await db().statusReport.create({
    data: {
      clauseId: clause.id,
      agreementId: clause.agreementId,
      partyId: party.id,
      reportingBodyId: party.bodyId,
      status: 'in_progress',
      asOfOn: new Date('2025-10-07'),
      asOfPrecision: 'day',
      authorUserId: writer.userId,
      fileKey: canaryWords.of('StatusReport fileKey'),
      fileHash: canaryWords.of('StatusReport fileHash'),
      texts: { create: { locale: 'ru', note: word('note'), obstacle: word('obstacle'), nextStep: word('nextStep') } },
      evidence: { create: { url: `https://${isHidden ? word('evidence') : 'shown'}.example/` } },
    },
    select: { id: true },
  })
  // A dispute names its body for ever as well: of the withdrawn set an authority that stays.
  const { id: disputeId } = await db().dispute.create({
    data: {
      ...{ clauseId: clause.id, agreementId: clause.agreementId, partyId: other.id, reportId },
      bodyId: isHidden ? party.bodyId : other.bodyId,
      authorUserId: writer.userId,
      submissionId: randomUUID(),
      texts: { create: { locale: 'ru', reason: word('reason of a dispute') } },
    },
    select: { id: true },
  })
  await db().$transaction(async (tx) => {
    await tx.dispute.update({
      where: { id: disputeId },
      data: {
        ...{ settledBy: 'withdrawal', settledAt: new Date() },
        ...{ settlerUserId: publisher.userId, settlementSubmissionId: randomUUID() },
      },
      select: { id: true },
    })
    const reason = word('reason of a settlement')
    await tx.disputeSettlementText.create({ data: { disputeId, locale: 'ru', reason } })
  })
}

/** Sealed minutes of the meeting of the set: the public reads that they are, with their hash and their parties, and none of their words. */
async function takeMinutes(set: RecordSet): Promise<void> {
  const word = (field: string) => canaryWords.of(`minutes of ${set.prefix} ${field}`)
  const [meeting, body] = await Promise.all([
    db().meeting.findUniqueOrThrow({ where: { key: keyIn(set, 'meetings') }, select: { id: true } }),
    db().body.findUniqueOrThrow({ where: { key: keyIn(base, 'bodies') }, select: { id: true } }),
  ])
  const { id } = await db().minutes.create({
    data: { meetingId: meeting.id, number: 1, openedById: writer.userId },
    select: { id: true },
  })
  const owner = { partyBodyId: body.id, bodyId: body.id }
  await db().minutesLine.create({
    data: {
      ...{ minutesId: id, lineId: randomUUID(), kind: 'task', editorId: writer.userId },
      texts: { create: { locale: 'ru', text: word('line') } },
      owners: { createMany: { data: [owner] } },
    },
    select: { id: true },
  })
  // Of records that have gone since: only their keys are left.
  const attendee = { minutesId: id, delegation: `bodies/${word('body')}`, personKey: word('person') }
  await db().minutesAttendee.create({
    data: {
      ...{ ...attendee, role: 'member', position: 0, addedById: writer.userId },
      texts: { create: { locale: 'ru', office: word('office') } },
    },
    select: { personKey: true },
  })
  const answer = (round: number) => ({ ...owner, minutesId: id, round, authorUserId: publisher.userId })
  const move = (data: Prisma.MinutesUpdateInput) => db().minutes.update({ where: { id }, data, select: { id: true } })
  await move({ state: 'for_approval', round: 1 })
  await db().minutesApproval.create({
    data: { ...answer(1), answer: 'returned', reason: word('reason of a return'), reasonLocale: 'ru' },
    select: { id: true },
  })
  await move({ state: 'open' })
  await move({ state: 'for_approval', round: 2 })
  await db().minutesApproval.create({ data: { ...answer(2), answer: 'approved' }, select: { id: true } })
  const sealedText = JSON.stringify({ text: word('content') })
  const sha256 = createHash('sha256').update(sealedText).digest('hex')
  await move({ state: 'sealed', sealedAt: new Date(), sealedText, sha256 })
}

/** Of a person that went into another only the address is left. */
async function mergeAway(): Promise<void> {
  const of = (field: string) => canaryWords.inEachLanguage(`merged person ${field}`)
  const name = { noun: 'people', key: `${canaryMark}-merged` } as const
  const shared = { textStatus: { ru: 'summary' }, identified: true, sources: ['s0'] }
  await publishDocumentOf(name, { ...shared, name: of('name'), remark: of('remark') })
  await publishDocumentOf({ noun: 'people', key: 'shown-person' }, { ...shared, name: { ru: 'shown person' } })
  await askForMerge(writer, name, 'shown-person', { text: 'shown reason of a merge', locale: 'ru' })
  await publishDraft(publisher, name, 1)
}

const documentPrefixes = { withdrawn: gone.prefix, draft: `${canaryMark}-new` }

/** A document of the agreement that most is known of, with its file. */
export function uploadCanary(what: keyof typeof documentPrefixes): Promise<{ key: string; sha256: string }> {
  return uploadLinked(`${documentPrefixes[what]}-documents`, (part) =>
    canaryWords.of(`${part} of the ${what} document`),
  )
}

async function uploadLinked(key: string, say: (part: string) => string): Promise<{ key: string; sha256: string }> {
  const file = await receiveFile(Readable.from([Buffer.from(say('bytes'))]), 1000)
  if (!file) throw new Error('The file is too long')
  const titles = [{ locale: 'ru' as const, title: say('title') }]
  const fileName = `${say('file name')}.pdf`
  const input = { locale: 'ru', key, kind: 'other', language: 'ru', sha256: null } as const
  await uploadDocument(writer, { ...input, titles }, { ...file, fileName, pages: 1 })
  await settleFile(file)
  const link = { locale: 'ru', key, version: 1, record: 'agreement', target: 'ir-ru', textLocale: 'ru' } as const
  await linkDocument(writer, { ...link, replaces: false })
  return { key, sha256: file.sha256 }
}

/** One that readers have, so that it can be asked to change it. */
export const shownDocument = 'shown-document'

async function publishDocumentOfAgreement(): Promise<void> {
  await uploadLinked(shownDocument, (part) => `shown ${part}`)
  // It will be withdrawn: neither what it belongs to nor the history may tell of it.
  const source = { record: 'source', target: keyIn(gone, 'sources'), textLocale: null, replaces: false } as const
  await linkDocument(writer, { locale: 'ru', key: shownDocument, version: 2, ...source })
  await publishDocument(publisher, { locale: 'ru', key: shownDocument, version: 3 })
}

async function withdrawDocumentOfAgreement(): Promise<void> {
  const { key } = await uploadCanary('withdrawn')
  await publishDocument(publisher, { locale: 'ru', key, version: 2 })
  const { id } = await db().document.findUniqueOrThrow({ where: { key }, select: { id: true } })
  await db().documentContent.create({ data: { documentId: id, text: canaryWords.of('DocumentContent text') } })
  const reason = canaryWords.of('withdrawalReason of a document')
  await withdrawDocument(publisher, { locale: 'ru', key, version: 3, reason })
}

/** The cookie of somebody who sees it all. */
export async function keeperCookie(): Promise<string> {
  return (await makeSession(writer.userId, new Date())).cookie
}
