import 'server-only'
import { clauseStanding } from '@/lib/clauses/clause-standing'
import { standingReport, standingReportSelect } from '@/lib/clauses/report-select'
import { publicDb } from '@/lib/db'
import { disputesBefore } from '@/lib/disputes/dispute-rules'
import { listAgreementParts } from '@/lib/history/agreement-part-queries'
import { documentName } from '@/lib/history/document-name'
import { type KnownRevision, knownDocuments, nameMark } from '@/lib/history/known-documents'
import { namedIn, shownChanges } from '@/lib/history/shown-changes'
import type { Locale } from '@/lib/i18n/locales'
import { referencesOf } from '@/lib/records/document-references'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { type AgreementAsOf, type AsOfReport, agreementAsOf, endOfDay } from './agreement-as-of'
import { disagreementsOfDocument } from './agreement-as-of-disagreements'
import { agreementOfDocuments } from './agreement-as-of-document'
import type { AgreementAsOfView, AgreementDays, AsOfAgreement, ChangeSince } from './agreement-as-of-view'

/** Reports that one page reads, the newest: far more than any agreement has, as one left out could be a side's last word of that day. */
const readReports = 50_000

type Known = Extract<AgreementAsOf<KnownRevision, AsOfReport>, { state: 'public' }>

/** On which days anything of an agreement was recorded; null where the public sees no such agreement. */
export async function getAgreementDays(key: string, locale: Locale): Promise<AgreementDays | null> {
  const own = { noun: 'agreements' as const, key }
  const agreement = (await knownDocuments([own])).get(nameMark(own))
  if (!agreement) return null
  const parts = [own, ...(await listAgreementParts(key))]
  const rows = await publicDb().$queryRaw<{ day: string; isOwn: boolean }[]>`
    SELECT ("recordedAt" AT TIME ZONE 'UTC')::date::text AS "day", bool_or("isOwn") AS "isOwn" FROM (
      SELECT r."recordedAt", r."noun" = 'agreements' AS "isOwn"
      FROM unnest(${parts.map(({ noun }) => noun)}::"RecordNoun"[], ${parts.map((part) => part.key)}::text[]) AS w("noun", "key")
      JOIN "RecordRevision" r ON r."noun" = w."noun" AND r."key" = w."key"
      UNION ALL
      SELECT s."recordedAt", false FROM "StatusReport" s JOIN "Agreement" a ON a."id" = s."agreementId" WHERE a."key" = ${key}
      UNION ALL
      SELECT unnest(ARRAY[d."recordedAt", d."settledAt"]), false FROM "Dispute" d JOIN "Agreement" a ON a."id" = d."agreementId"
        WHERE a."key" = ${key}
    ) recorded WHERE "recordedAt" IS NOT NULL GROUP BY 1 ORDER BY 1`
  const since = rows.find(({ isOwn }) => isOwn)?.day
  if (since === undefined) return null
  const days = rows.map(({ day }) => day).filter((day) => day >= since)
  return { since, days, name: nameOf(agreement, locale) }
}

/**
 * An agreement as the registry knew it at the end of a day (ISO, UTC), with what has changed since. Names of other records are
 * those of that day. Null where the public sees no such agreement now.
 */
export async function getAgreementAsOf(key: string, day: string, locale: Locale): Promise<AgreementAsOfView | null> {
  const own = { noun: 'agreements' as const, key }
  const parts = [own, ...(await listAgreementParts(key))]
  const [revisions, latest, reports, disputes] = await Promise.all([
    knownDocuments(parts, new Date(endOfDay(day))),
    knownDocuments(parts),
    reportsOf(key),
    disputesOf(key),
  ])
  const today = latest.get(nameMark(own))
  const now = agreementAsOf([...latest.values()], reports, '9999-12-31')
  if (!today || now.state !== 'public') return null
  const then = agreementAsOf([...revisions.values()], reports, day)
  if (then.state !== 'public') return { state: then.state, name: nameOf(today, locale) }
  const documents = await namedDocuments(then, day)
  const documentOf = (noun: RecordNoun, name: unknown) => documents.get(`${noun} ${name}`)?.document ?? null
  const agreement = agreementOfDocuments(
    { ...then, clauses: then.clauses.map((clause) => ({ ...clause, reports: clause.reports.map(standing) })) },
    documentOf,
    locale,
  )
  return {
    state: 'public',
    name: nameOf(then.agreement, locale),
    agreement: {
      ...agreement,
      disagreements: disagreementsOfDocument(then.agreement.document, documentOf, locale),
      further: {
        lines: furtherLines(then.agreement.document, (noun, name) => documentOf(noun, name) !== null),
        names: [...documents.values()].map((record) => shownName(record, locale)),
      },
      disputed: disputesBefore(disputes, endOfDay(day)).flatMap(({ clauseKey, settledAt }) =>
        settledAt === null ? [clauseKey] : [],
      ),
      since: await changesSince(then, now, locale),
    },
  }
}

function nameOf({ key, document }: { key: string; document: RecordDocument }, locale: Locale) {
  return documentName('agreements', document, locale) ?? { text: key, lang: locale }
}

function shownName({ noun, key, document }: KnownRevision, locale: Locale) {
  const name = documentName(noun, document, locale)
  return { noun, key, name: name?.text ?? key, lang: name?.lang ?? locale }
}

/** What the page says in a place of its own. */
const placed = new Set([
  ...['title', 'shortTitle', 'titleIsOurs', 'primaryLanguage', 'textStatus', 'summary', 'remark', 'sources'],
  ...['kind', 'bindingness', 'stage', 'signed', 'place', 'frameworkBody', 'occasion'],
  ...['parties.body', 'parties.role', 'parties.inferred', 'partyOrder'],
])

function furtherLines(document: RecordDocument, isPublic: (noun: RecordNoun, key: string) => boolean) {
  return shownChanges('agreements', {}, document, isPublic).filter(
    ({ field, after }) =>
      !placed.has(field) &&
      !field.startsWith('otherValues.') &&
      !(after?.value.type === 'word' && after.value.word === 'not_stated'),
  )
}

/** The reports on the clauses of an agreement; a side is known by the key of its body, as in the documents. */
async function reportsOf(key: string) {
  const rows = await publicDb().statusReport.findMany({
    where: { clause: { agreement: { key } } },
    select: {
      ...standingReportSelect,
      clause: { select: { key: true } },
      party: { select: { body: { select: { key: true } } } },
    },
    orderBy: { recordedAt: 'desc' },
    take: readReports,
  })
  return rows.map(({ clause, party, ...row }) => ({
    ...standingReport(row),
    partyId: party.body.key,
    clauseKey: clause.key,
  }))
}

async function disputesOf(key: string) {
  const rows = await publicDb().dispute.findMany({
    where: { clause: { agreement: { key } } },
    select: { recordedAt: true, settledAt: true, clause: { select: { key: true } } },
    orderBy: { recordedAt: 'desc' },
    take: readReports,
  })
  return rows.map(({ clause, ...row }) => ({ ...row, clauseKey: clause.key }))
}

function standing({ clauseKey: _, recordedAt, ...report }: AsOfReport) {
  return { ...report, recordedAt: new Date(recordedAt).toISOString() }
}

/** What the records said that the agreement and its parts name, and the countries of its parties. */
async function namedDocuments({ agreement, clauses, obstacles }: Known, day: string) {
  const end = new Date(endOfDay(day))
  const records = [agreement, ...clauses.map(({ revision }) => revision), ...obstacles]
  const references = records.flatMap(({ noun, document }) =>
    referencesOf(recordShapes[noun], document).map(({ to, key }) => ({ noun: to, key })),
  )
  const documents = await knownDocuments(references, end)
  const countries = [...documents.values()].flatMap(({ noun, document }) =>
    noun === 'bodies' && typeof document.country === 'string'
      ? [{ noun: 'countries' as const, key: document.country }]
      : [],
  )
  return new Map([...documents, ...(await knownDocuments(countries, end))])
}

async function changesSince(then: Known, now: Known, locale: Locale): Promise<AsOfAgreement['since']> {
  const recordsOf = ({ agreement, clauses, obstacles }: Known) =>
    new Map([agreement, ...clauses.map(({ revision }) => revision), ...obstacles].map((one) => [nameMark(one), one]))
  const [old, latest] = [recordsOf(then), recordsOf(now)]
  const pairs = [...new Set([...latest.keys(), ...old.keys()])].flatMap((mark) => {
    const [was, is] = [old.get(mark), latest.get(mark)]
    const record = is ?? was
    return record && was?.revision !== is?.revision ? [{ record, was, is }] : []
  })
  const changed = (isPublic: (noun: RecordNoun, key: string) => boolean) =>
    pairs.map(
      ({ record, was, is }): ChangeSince => ({
        noun: record.noun,
        key: record.key,
        kind: !was ? 'added' : !is ? 'gone' : 'changed',
        name: documentName(record.noun, record.document, locale),
        changes: was && is ? shownChanges(record.noun, was.document, is.document, isPublic) : [],
      }),
    )
  const known = await knownDocuments(changed(() => true).flatMap(({ changes }) => namedIn(changes)))
  return {
    records: changed((noun, key) => known.has(nameMark({ noun, key }))).filter(
      ({ kind, changes }) => kind !== 'changed' || changes.length > 0,
    ),
    standings: standingsSince(then, now),
    names: [...known.values()].map((record) => shownName(record, locale)),
  }
}

/** The clauses on which a side says something else now. */
function standingsSince(then: Known, now: Known): AsOfAgreement['since']['standings'] {
  const parties = ((then.agreement.document.parties ?? []) as RecordDocument[]).map(({ body }) => ({
    id: String(body),
  }))
  return then.clauses.flatMap(({ revision, reports }) => {
    const latest = now.clauses.find((clause) => clause.revision.key === revision.key)
    if (!latest) return []
    const says = clauseStanding(latest.reports, parties).parties
    return clauseStanding(reports, parties).parties.flatMap(({ partyId, status }, index) => {
      const today = says[index]?.status ?? status
      return today === status ? [] : [{ clause: Number(revision.document.number), partyId, was: status, is: today }]
    })
  })
}
