import 'server-only'
import { publicDb } from '@/lib/db'
import type { DocumentRevisionKind } from '@/lib/generated/prisma/enums'
import type { LineChange } from '@/lib/history/document-lines'
import { documentName } from '@/lib/history/document-name'
import type { RecordName } from '@/lib/history/history-entry'
import { knownDocuments, nameMark } from '@/lib/history/known-documents'
import { namedIn, withoutHidden } from '@/lib/history/shown-changes'
import { type Locale, locales } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { listLimit } from '@/lib/records/list-limit'
import {
  agreementReferenceSelect,
  meetingReferenceSelect,
  sourceReferenceSelect,
  toAgreementReference,
  toMeetingReference,
  toSourceReference,
} from '@/lib/records/record-references'
import type { Reference } from '@/lib/records/reference'
import { contentChanges, readContent } from './document-content'
import { shownRevisions } from './document-limits'
import { documentView, publishedSelect } from './document-queries'

/** One change of what the public saw of a document. */
interface DocumentHistoryEntry {
  revision: number
  kind: DocumentRevisionKind
  /** ISO instant. */
  recordedAt: string
  isAlone: boolean
  /** What it said differently from the revision before; all of it in the first. */
  changes: LineChange[]
}

const published = { state: 'published' } as const

/** A published document with the public records that it belongs to and its history, newest first; null where there is none. */
export async function getPublishedDocument(key: string, locale: Locale) {
  const row = await publicDb().document.findFirst({
    where: { key, ...published },
    select: {
      id: true,
      ...publishedSelect,
      agreements: {
        where: { agreement: published },
        select: { locale: true, agreement: { select: agreementReferenceSelect } },
        take: listLimit,
      },
      meetings: {
        where: { meeting: published },
        select: { meeting: { select: meetingReferenceSelect } },
        take: listLimit,
      },
      sources: { where: { source: published }, select: { source: { select: sourceReferenceSelect } }, take: listLimit },
    },
  })
  if (!row) return null
  const byName = <Item extends Reference>(items: readonly Item[]) => sortByName(items, ({ name }) => name, locale)
  return {
    ...documentView(row, locale),
    agreements: byName(agreementsOf(row.agreements, locale)),
    meetings: byName(row.meetings.map(({ meeting }) => toMeetingReference(meeting, locale))),
    sources: byName(row.sources.map(({ source }) => toSourceReference(source, locale))),
    ...(await historyOf(row.id, locale)),
  }
}

type AgreementLinks = readonly {
  locale: Locale
  agreement: Parameters<typeof toAgreementReference>[0]
}[]

/** Each agreement once, with the languages of its text that the file holds. */
function agreementsOf(links: AgreementLinks, locale: Locale): (Reference & { textLocales: Locale[] })[] {
  const keys = [...new Set(links.map(({ agreement }) => agreement.key))]
  return keys.flatMap((key) => {
    const own = links.filter(({ agreement }) => agreement.key === key)
    const [first] = own
    if (!first) return []
    const textLocales = locales.filter((language) => own.some((link) => link.locale === language))
    return [{ ...toAgreementReference(first.agreement, locale), textLocales }]
  })
}

async function historyOf(documentId: string, locale: Locale) {
  // One more than is shown, for the last of them to be told against.
  const rows = await publicDb().documentRevision.findMany({
    where: { documentId },
    select: { revision: true, kind: true, recordedAt: true, alone: true, content: true },
    orderBy: { revision: 'desc' },
    take: shownRevisions + 1,
  })
  const states = rows.map(({ content, ...row }) => ({ ...row, content: readContent(content) }))
  const told = states.slice(0, shownRevisions).map((state, index) => ({
    ...state,
    changes: contentChanges(states[index + 1]?.content ?? null, state.content),
  }))
  const known = await knownDocuments(told.flatMap(({ changes }) => namedIn(changes)))
  return {
    history: told.map(
      ({ revision, kind, recordedAt, alone, changes }): DocumentHistoryEntry => ({
        revision,
        kind,
        recordedAt: recordedAt.toISOString(),
        isAlone: alone,
        changes: withoutHidden(changes, (noun, key) => known.has(nameMark({ noun, key }))),
      }),
    ),
    isHistoryCut: rows.length > shownRevisions,
    /** What the public records in the history are called. */
    names: [...known.values()].map(({ noun, key, document }): RecordName & { name: string; lang: Locale } => {
      const name = documentName(noun, document, locale)
      return { noun, key, name: name?.text ?? key, lang: name?.lang ?? locale }
    }),
  }
}

/**
 * The day (ISO, UTC) on which a document was withdrawn. Null for what is public, for drafts and for what the registry never had: these
 * three cannot be told apart.
 */
export async function getDocumentWithdrawalDay(key: string): Promise<string | null> {
  const [row] = await publicDb().$queryRaw<{ day: string | null }[]>`
    SELECT document_withdrawn_on(${key})::text AS "day"`
  return row?.day ?? null
}
