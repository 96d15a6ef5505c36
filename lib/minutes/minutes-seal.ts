import 'server-only'
import { getTranslations } from 'next-intl/server'
import { recordAudit } from '@/lib/audit/audit-entries'
import type { Actor } from '@/lib/auth/permissions'
import type { Transaction } from '@/lib/db'
import { draftValues } from '@/lib/drafts/draft-values'
import type { Published } from '@/lib/drafts/publish-commands'
import { appendRevisions } from '@/lib/history/revision-rows'
import { locales } from '@/lib/i18n/locales'
import type { LocalizedText, RecordDocument } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { writeDocument } from '@/lib/records/rows/document-writer'
import { refuseOpenDraft } from './minutes-commands'
import { type RecordedLine, type RecordedReport, sealedContent, withMinutes } from './minutes-content'
import type { HeldMinutes, MinutedMeeting } from './minutes-meeting'
import { recordedMinutes } from './recorded-minutes'

interface Approval {
  authorUserId: string
  partyBody: { key: string }
  body: { key: string }
}

interface Sealing {
  meeting: MinutedMeeting
  minutes: HeldMinutes
  /** Of every party, the first first. */
  approvals: readonly Approval[]
  now: Date
}

interface Sealed {
  /** The records whose pages say something else now. */
  published: Published[]
  /** Writes what is remembered of it. */
  note(): Promise<void>
}

/**
 * Seals minutes that every party has approved: keeps what was approved with its hash, and publishes it as a source and, from that source,
 * in the record of the meeting. Called while nobody else publishes.
 * @throws RuleError `minutesDraftOpen`, `minutesPersonGone`
 */
export async function sealMinutes(
  tx: Transaction,
  actor: Actor,
  { meeting: { key }, minutes: { id, number }, approvals, now }: Sealing,
): Promise<Sealed> {
  await refuseOpenDraft(tx, key)
  const { document, lines, reports } = await recordedMinutes(tx, key, id)
  const by = approvals.map(({ partyBody, body }) => ({ party: partyBody.key, body: body.key }))
  const { content, sha256 } = sealedContent({ meeting: key, number, document, lines, reports, approvals: by })
  await tx.minutes.update({
    where: { id },
    data: { state: 'sealed', sealedAt: now, sealedText: content, sha256 },
    select: { id: true },
  })

  const sourceKey = `minutes-${id}`
  const published = [
    {
      ...({ noun: 'sources', key: sourceKey } as const),
      document: await sourceDocument({ document, lines, number, sha256, now }),
    },
    { noun: 'meetings', key, document: withMinutes(document, lines, sourceKey) },
  ] as const
  const [first] = approvals
  const editorId = first?.authorUserId ?? actor.userId
  const t = await getTranslations({ locale: actor.locale, namespace: 'minutes.source' })
  const alone = editorId === actor.userId
  const told = {
    kind: 'published',
    alone,
    editorId,
    publisherId: actor.userId,
    reason: t('why'),
    reasonLocale: actor.locale,
  } as const
  const revisions: number[] = []
  for (const { noun, key: recordKey, document: said } of published) {
    await writeDocument(tx, noun, recordKey, said)
    // What one has approved and another publishes is a draft, if only for a moment: the database knows by it that they are two.
    const values = draftValues(recordShapes[noun], said, actor.locale)
    const draft = { noun, key: recordKey, values, editorId }
    const { id: draftId } = await tx.draft.create({ data: draft, select: { id: true } })
    revisions.push((await appendRevisions(tx, noun, [recordKey], { ...told, draftId })).get(recordKey) ?? 1)
    await tx.draft.delete({ where: { id: draftId }, select: { id: true } })
  }
  return {
    published: [
      ...published.map(({ noun, key: recordKey }) => ({ noun, key: recordKey, purpose: 'edit' as const })),
      // What was decided and confirmed stands on their pages.
      ...clausesOf(lines, reports).map((clause) => ({
        noun: 'clauses' as const,
        key: clause,
        purpose: 'edit' as const,
      })),
    ],
    async note() {
      const actorUserId = actor.userId
      for (const [index, { noun, key: recordKey }] of published.entries()) {
        const payload = { noun, kind: 'published', revision: revisions[index] ?? 1, alone }
        await recordAudit(tx, { action: 'record.published', actorUserId, recordKind: 'record', recordKey, payload })
      }
      const payload = { number, sha256, parties: by.map(({ party }) => party) }
      await recordAudit(tx, { action: 'minutes.sealed', actorUserId, recordKind: 'meeting', recordKey: key, payload })
    },
  }
}

const clausesOf = (lines: readonly RecordedLine[], reports: readonly RecordedReport[]): string[] => [
  ...new Set([...lines, ...reports].flatMap(({ clause }) => clause ?? [])),
]

interface Source {
  document: RecordDocument
  lines: readonly RecordedLine[]
  number: number
  sha256: string
  now: Date
}

/** The minutes themselves as a source, called so in each language in which the meeting has a title. */
async function sourceDocument({ document, lines, number, sha256, now }: Source): Promise<RecordDocument> {
  const meetingTitle = (document.title ?? {}) as LocalizedText
  const titles = await Promise.all(
    locales.map(async (locale) => {
      const meeting = meetingTitle[locale]
      if (!meeting) return []
      const t = await getTranslations({ locale, namespace: 'minutes.source' })
      return [[locale, number === 1 ? t('title', { meeting }) : t('corrected', { meeting, number })]]
    }),
  )
  const [language = 'mul', ...others] = new Set(lines.flatMap(({ text }) => Object.keys(text)))
  return {
    title: Object.fromEntries(titles.flat()),
    titleIsOurs: true,
    // ISO 639: several languages.
    language: others.length > 0 ? 'mul' : language,
    published: { date: now.toISOString().slice(0, 10), precision: 'day' },
    sha256,
  }
}
