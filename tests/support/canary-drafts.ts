import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/audit-entries'
import { db } from '@/lib/db'
import { takeBackDocumentChange } from '@/lib/documents/document-change-commands'
import { describeDocument } from '@/lib/documents/document-commands'
import { beginRecord, openDraft, saveDraft } from '@/lib/drafts/draft-commands'
import { draftValues } from '@/lib/drafts/draft-values'
import { type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { writeDocument } from '@/lib/records/rows/document-writer'
import type { Model } from '@/lib/records/rows/table-rows'
import { tableOf } from '@/lib/records/rows/table-writer'
import {
  type Canaries,
  canaryWords,
  keeperCookie,
  publisher,
  shownDocument,
  uploadCanary,
  writer,
} from './canary-records'
import { hidden, isAlwaysShown, shown } from './canary-sets'
import { canaryMark } from './canary-words'
import { keyIn } from './shape-records'

export interface DraftCanaries extends Canaries {
  /** Of somebody who keeps records, and reads what is hidden. */
  cookie: string
  /** Documents that nobody may have. */
  files: string[]
  /** Under which a reader looks for an answer. */
  reference: string
}

/** Everything that is on its way, and everything about people and their work: nothing of it changes what the public reads. */
export async function prepareDrafts(): Promise<DraftCanaries> {
  for (const noun of recordNouns) {
    await draftOfNew(noun)
    await draftOfPublished(noun)
  }
  await hideRecords()
  await askForMerge()
  await keepTexts()
  await keepImports()
  const reference = await reportErrors()
  await administer()
  await askForDocumentChange()
  const { sha256 } = await uploadCanary('draft')
  const withdrawn = await db().document.findMany({ where: { state: 'withdrawn' }, select: { sha256: true } })
  return {
    fields: canaryWords.fields,
    cookie: await keeperCookie(),
    files: [sha256, ...withdrawn.map((one) => one.sha256)],
    reference,
  }
}

const states = ['draft', 'in_review', 'scheduled'] as const
/** Further than any test takes. */
const later = () => new Date(Date.now() + 86_400_000)

async function draftOfNew(noun: RecordNoun): Promise<void> {
  const set = { ...hidden, prefix: `${canaryMark}-new` }
  const name = { noun, key: noun === 'countries' ? 'zq' : keyIn(set, noun) }
  await beginRecord(writer, name, draftValues(recordShapes[noun], canaryWords.documentIn(set, noun), 'ru'))
  const state = states[recordNouns.indexOf(noun) % states.length] ?? 'draft'
  await db().draft.update({
    where: { noun_key: name },
    data: {
      note: canaryWords.of(`note of a draft of ${noun}`),
      state,
      ...(state === 'draft' ? {} : { submitterId: writer.userId }),
      ...(state === 'scheduled' ? { publishAt: later(), approverId: publisher.userId } : {}),
    },
    select: { id: true },
  })
}

async function draftOfPublished(noun: RecordNoun): Promise<void> {
  const name = { noun, key: keyIn(isAlwaysShown(noun) ? { ...shown, prefix: 'base' } : shown, noun) }
  await openDraft(writer, name)
  const document = canaryWords.documentIn(shown, noun, 'edited')
  await saveDraft(writer, name, 1, {
    values: draftValues(recordShapes[noun], document, 'ru'),
    note: canaryWords.of(`note of an edit of ${noun}`),
    reason: { text: canaryWords.of(`reason of an edit of ${noun}`), locale: 'ru' },
  })
  await db().draftEvent.create({
    data: {
      ...name,
      step: 'returned',
      purpose: 'edit',
      reason: canaryWords.of(`return of ${noun}`),
      actorId: publisher.userId,
    },
    select: { id: true },
  })
}

/** One moment in which they are published would be a leak: they are written and hidden in one transaction. */
async function hideRecords(): Promise<void> {
  await db().$transaction(
    async (tx) => {
      for (const noun of recordNouns) {
        if (isAlwaysShown(noun)) continue
        const key = keyIn(hidden, noun)
        await writeDocument(tx, noun, key, canaryWords.documentIn(hidden, noun))
        const state = recordNouns.indexOf(noun) % 2 === 0 ? 'draft' : 'in_review'
        await tableOf(tx, recordShapes[noun].model as Model).update({ where: { key }, data: { state } })
      }
    },
    { timeout: 30_000 },
  )
}

/** Of two records that are not one and the same: it will be refused. */
async function askForMerge(): Promise<void> {
  const reason = { reason: canaryWords.of('reason of a merge'), reasonLocale: 'ru' as const }
  const draft = {
    noun: 'people',
    key: 'shown-person',
    purpose: 'merge',
    baseRevision: 1,
    values: {},
    state: 'in_review',
  } as const
  await db().draft.create({
    data: {
      ...draft,
      ...reason,
      mergeInto: canaryWords.of('mergeInto'),
      editorId: writer.userId,
      submitterId: writer.userId,
    },
    select: { id: true },
  })
}

/** Files that an editor has sent, in every state. */
async function keepImports(): Promise<void> {
  const word = (column: string) => canaryWords.of(`ImportRun ${column}`)
  await db().importRun.createMany({
    data: [
      { state: 'refused' as const, refusal: { place: word('refusal') } },
      { state: 'read' as const, sheets: [word('sheets')] },
      { state: 'imported' as const, result: { records: [word('result')] }, importedAt: new Date() },
    ].map((run) => ({ ...run, userId: writer.userId, fileName: word('fileName') })),
  })
}

async function keepTexts(): Promise<void> {
  const word = (field: string) => canaryWords.of(`text draft ${field}`)
  await db().textDraft.create({
    data: {
      agreementKey: word('agreementKey'),
      locale: 'kk',
      text: word('text'),
      rows: [{ text: word('rows') }],
      userId: writer.userId,
    },
    select: { id: true },
  })
}

/** Of what the public reads: confirmed by nobody, and one that was taken back. */
async function askForDocumentChange(): Promise<void> {
  const form = { locale: 'ru', key: shownDocument, kind: 'other', language: 'ru' } as const
  const ask = (version: number, word: string) =>
    describeDocument(writer, { ...form, version, titles: [{ locale: 'ru', title: canaryWords.of(word) }] })
  await ask(4, 'asked title of a document')
  const { id } = await db().documentChange.findFirstOrThrow({ select: { id: true } })
  await takeBackDocumentChange(publisher, { locale: 'ru', key: shownDocument, version: 5, change: id })
  await ask(6, 'asked title of a document, again')
  const { id: documentId } = await db().document.findUniqueOrThrow({
    where: { key: shownDocument },
    select: { id: true },
  })
  await db().awaitedAgreement.create({
    data: { documentId, agreementKey: canaryWords.of('awaited agreement'), locale: 'ru' },
    select: { documentId: true },
  })
  const link = { kind: 'unlink', record: 'source', target: canaryWords.of('asked target'), textLocale: null }
  await db().documentChange.create({
    data: { documentId, subject: canaryWords.of('asked subject'), payload: link, askedById: writer.userId },
    select: { id: true },
  })
}

async function reportErrors(): Promise<string> {
  const word = (field: string) => canaryWords.of(`error report ${field}`)
  const said = () => ({
    submissionId: randomUUID(),
    page: `/agreements/${word('page')}`,
    locale: 'ru' as const,
    problem: word('problem'),
    sourceUrl: `https://${word('sourceUrl')}.example/`,
    email: `${word('email')}@example.org`,
  })
  const closing = {
    state: 'answered' as const,
    closedById: publisher.userId,
    closedAt: new Date(),
    takenById: writer.userId,
  }
  await db().errorReport.create({ data: { ...said(), reference: '1111-1111-1111-1111' }, select: { id: true } })
  const { reference } = await db().errorReport.create({
    data: { ...said(), ...closing, answer: word('answer'), reference: '2222-2222-2222-2222' },
    select: { reference: true },
  })
  return reference
}

/** What only the administration and the authentication library keep. */
async function administer(): Promise<void> {
  const client = db()
  const word = (field: string) => canaryWords.of(field)
  const soon = later()
  const session = {
    ipAddress: word('Session ipAddress'),
    userAgent: word('Session userAgent'),
    impersonatedBy: word('Session impersonatedBy'),
  }
  await client.session.create({
    data: { id: word('Session id'), token: word('Session token'), userId: writer.userId, expiresAt: soon, ...session },
    select: { id: true },
  })
  const account = {
    id: word('Account id'),
    accountId: word('Account accountId'),
    providerId: word('Account providerId'),
    accessToken: word('Account accessToken'),
    refreshToken: word('Account refreshToken'),
    idToken: word('Account idToken'),
    scope: word('Account scope'),
    password: word('Account password'),
  }
  await client.account.create({ data: { ...account, userId: writer.userId }, select: { id: true } })
  const verification = { identifier: word('Verification identifier'), value: word('Verification value') }
  await client.verification.create({
    data: { id: word('Verification id'), ...verification, expiresAt: soon },
    select: { id: true },
  })
  await client.rateLimit.create({
    data: { id: word('RateLimit id'), key: word('RateLimit key'), count: 1, lastRequest: Date.now() },
    select: { id: true },
  })
  await client.twoFactor.create({
    data: {
      id: word('TwoFactor id'),
      userId: writer.userId,
      secret: word('TwoFactor secret'),
      backupCodes: JSON.stringify([word('TwoFactor backupCodes')]),
    },
    select: { id: true },
  })
  await client.privateCalendar.create({ data: { userId: writer.userId }, select: { userId: true } })
  const clause = await client.clause.findUniqueOrThrow({
    where: { key: 'ir-ru-2' },
    select: { id: true, agreement: { select: { parties: { select: { id: true }, take: 1 } } } },
  })
  const [party] = clause.agreement.parties
  if (!party) throw new Error('The agreement has parties')
  const reminder = { clauseId: clause.id, partyId: party.id, dueOn: soon, step: 'before_7' } as const
  await client.reminderDigest.create({
    data: { userId: writer.userId, day: soon, mail: 'none', reminders: { create: reminder } },
    select: { id: true },
  })
  const followed = { noun: 'agreements', key: word('Follow key') } as const
  await client.followRequest.create({
    data: {
      ...{ locale: 'ru', noun: 'clauses', key: word('FollowRequest key'), submissionId: randomUUID(), mail: 'none' },
      email: `${word('FollowRequest email')}@example.org`,
    },
    select: { id: true },
  })
  await client.follower.create({
    data: {
      ...{ locale: 'ru', email: `${word('Follower email')}@example.org` },
      follows: { create: { ...followed, toldUntil: new Date() } },
      digests: { create: { day: soon, until: soon, mail: 'none' } },
    },
    select: { id: true },
  })
  const report = await client.statusReport.findFirstOrThrow({ select: { id: true } })
  const dispute = await client.dispute.findFirstOrThrow({ select: { id: true } })
  await client.news.create({
    data: {
      ...{ userId: writer.userId, recordedAt: soon, mail: 'none', reports: { create: { reportId: report.id } } },
      disputes: { create: { disputeId: dispute.id, isSettlement: false } },
    },
    select: { id: true },
  })
  await client.filedDraft.create({ data: { reportId: report.id, authorId: writer.userId } })
  const { agreementId } = await client.clause.findUniqueOrThrow({
    where: { id: clause.id },
    select: { agreementId: true },
  })
  const { bodyId } = await client.agreementParty.findUniqueOrThrow({ where: { id: party.id } })
  await client.reportDraft.create({
    data: {
      ...{ clauseId: clause.id, agreementId, partyId: party.id, bodyId },
      values: { status: 'in_progress', note_ru: word('ReportDraft values') },
      ...{ authorId: writer.userId, submissionId: randomUUID(), state: 'returned' },
      ...{ reason: word('ReportDraft reason'), returnedById: publisher.userId, returnedAt: new Date() },
    },
    select: { id: true },
  })
  await client.userBody.createMany({
    data: [writer, publisher].map(({ userId }) => ({ userId, bodyId })),
    skipDuplicates: true,
  })
  await client.absence.create({
    data: {
      ...{ bodyId, userId: writer.userId, substituteId: publisher.userId },
      ...{ fromOn: soon, toOn: soon, submissionId: randomUUID() },
    },
    select: { id: true },
  })
  await client.twoFactorDraft.create({
    data: { userId: publisher.userId, secret: word('TwoFactorDraft secret') },
    select: { userId: true },
  })
  await client.accessLink.create({
    data: {
      userId: publisher.userId,
      kind: 'reset',
      tokenHash: 'c'.repeat(64),
      createdById: writer.userId,
      expiresAt: soon,
    },
    select: { id: true },
  })
  await client.$transaction((tx) =>
    recordAudit(tx, {
      action: 'document.withdrawn',
      actorUserId: writer.userId,
      recordKind: 'document',
      recordKey: word('AuditEntry recordKey'),
      payload: { sha256: '', reason: word('AuditEntry payload'), alone: false },
    }),
  )
  const body = await client.body.findUniqueOrThrow({ where: { key: 'ir-farabi' }, select: { id: true } })
  await client.userBody.create({ data: { userId: writer.userId, bodyId: body.id }, select: { userId: true } })
}
