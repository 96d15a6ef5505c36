/** From documents of the past to what the page shows of them. */
import type {
  AgreementKind,
  AgreementStage,
  Bindingness,
  ClauseNature,
  ObstacleRole,
  PartyRole,
  TextStatus,
} from '@/lib/generated/prisma/enums'
import { documentName, documentText } from '@/lib/history/document-name'
import type { Locale } from '@/lib/i18n/locales'
import { documentDate } from '@/lib/records/document-dates'
import type { NamedLink } from '@/lib/records/named-link'
import type { DocumentDate, RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import type { AsOfAgreement, AsOfClause, AsOfParty } from './agreement-as-of-view'

/** What other records said at the same time; null for those that the public does not see. */
export type DocumentOf = (noun: RecordNoun, key: unknown) => RecordDocument | null

function linkTo(noun: RecordNoun, key: unknown, documentOf: DocumentOf, locale: Locale): NamedLink | null {
  const document = documentOf(noun, key)
  if (!document) return null
  const name = documentName(noun, document, locale)
  return { key: String(key), name: name?.text ?? String(key), locale: name?.lang ?? locale }
}

/** The parties in the order of the text that the reader gets. */
function partiesOf(document: RecordDocument, textLocale: Locale, documentOf: DocumentOf, locale: Locale): AsOfParty[] {
  const order = ((document.partyOrder ?? {}) as Partial<Record<Locale, string[]>>)[textLocale] ?? []
  const place = ({ body }: RecordDocument) => {
    const index = order.indexOf(String(body))
    return index < 0 ? order.length : index
  }
  const primary = document.primaryLanguage as Locale | undefined
  return [...((document.parties ?? []) as RecordDocument[])]
    .sort((a, b) => place(a) - place(b))
    .map(({ body, role, inferred }): AsOfParty => {
      const record = documentOf('bodies', body)
      const name = record && documentText(record, 'name', locale, primary)
      const short = record && documentText(record, 'shortName', locale, primary)
      const country = record && documentOf('countries', record.country)
      const called = (country && documentText(country, 'name', locale, primary)) ?? short ?? name
      return {
        id: String(body),
        role: role as PartyRole,
        inferred: inferred === true,
        bodyKey: record ? String(body) : null,
        name: name?.text ?? null,
        nameLocale: name?.lang ?? locale,
        countryCode: country ? String(record?.country) : null,
        countryName: called?.text ?? null,
        countryLocale: called?.lang ?? locale,
      }
    })
}

function clauseOf(
  { key, document }: { key: string; document: RecordDocument },
  primary: Locale | undefined,
  documentOf: DocumentOf,
  locale: Locale,
): Omit<AsOfClause, 'reports'> {
  const heading = documentText(document, 'heading', locale, primary)
  return {
    key,
    number: Number(document.number),
    printedNumber: document.printedNumber === undefined ? null : String(document.printedNumber),
    nature: document.nature as ClauseNature,
    heading: heading?.text ?? key,
    text: documentText(document, 'text', locale, primary)?.text ?? '',
    textLocale: heading?.lang ?? locale,
    themes: ((document.themes ?? []) as string[]).flatMap((theme) => linkTo('themes', theme, documentOf, locale) ?? []),
  }
}

interface KnownRecord {
  key: string
  document: RecordDocument
}

interface KnownAgreement {
  agreement: KnownRecord
  clauses: readonly { revision: KnownRecord; reports: AsOfClause['reports'] }[]
  obstacles: readonly KnownRecord[]
}

/** The agreement in the words of its documents, with the names that other records had then. */
export function agreementOfDocuments(
  { agreement: { key, document }, clauses, obstacles }: KnownAgreement,
  documentOf: DocumentOf,
  locale: Locale,
): Omit<AsOfAgreement, 'since' | 'further' | 'disagreements' | 'disputed'> {
  const primary = document.primaryLanguage as Locale | undefined
  const text = (field: string) => documentText(document, field, locale, primary)
  const shortTitle = text('shortTitle')
  const textLocale = shortTitle?.lang ?? locale
  return {
    kind: document.kind as AgreementKind,
    bindingness: document.bindingness as Bindingness,
    stage: document.stage as AgreementStage,
    title: text('title')?.text ?? key,
    shortTitle: shortTitle?.text ?? key,
    titleIsOurs: document.titleIsOurs === true,
    textLocale,
    textStatus: ((document.textStatus ?? {}) as Partial<Record<Locale, TextStatus>>)[textLocale] ?? 'summary',
    place: text('place'),
    summary: text('summary'),
    remark: text('remark'),
    signed: documentDate(document.signed as DocumentDate | undefined),
    framework: linkTo('bodies', document.frameworkBody, documentOf, locale),
    occasion: linkTo('bodies', document.occasion, documentOf, locale),
    parties: partiesOf(document, textLocale, documentOf, locale),
    clauses: clauses.map(({ revision, reports }) => ({
      ...clauseOf(revision, primary, documentOf, locale),
      reports,
    })),
    obstacles: obstacles.map(({ key: obstacle, document: said }) => {
      const words = documentText(said, 'text', locale)
      const clause = typeof said.clause === 'string' ? /\d+$/.exec(said.clause)?.[0] : undefined
      return {
        key: obstacle,
        role: said.role as ObstacleRole,
        text: words?.text ?? '',
        textLocale: words?.lang ?? locale,
        speaker: linkTo('people', said.speaker, documentOf, locale),
        sourceKey: documentOf('sources', said.source) ? String(said.source) : undefined,
        clauseNumber: clause === undefined ? null : Number(clause),
      }
    }),
    sources: ((document.sources ?? []) as string[]).flatMap(
      (source) => linkTo('sources', source, documentOf, locale) ?? [],
    ),
  }
}
