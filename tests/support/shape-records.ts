import { type Locale, locales } from '@/lib/i18n/locales'
import type { DocumentDate, Field, Fields, LineField, RecordDocument, RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'

/** A set of records, one of each kind, made from the descriptions of the kinds. */
export interface RecordSet {
  /** What their keys begin with. */
  prefix: string
  country: string
  /** Only what no record may be without. */
  isBare: boolean
  /** The languages of what is required, and of what is not. */
  required: readonly Locale[]
  optional: readonly Locale[]
  /** The key of a record that one of this set refers to where it is not part of the set itself. */
  other: (noun: RecordNoun) => string
  /** The second party of the agreement. */
  secondParty: string
}

/** A text that says which language it is in. */
export function textIn(locale: Locale, words: string): string {
  return `[${locale}] ${words}`
}

export function keyIn(set: RecordSet, noun: RecordNoun): string {
  if (noun === 'countries') return set.country
  return noun === 'clauses' ? `${set.prefix}-agreements-1` : `${set.prefix}-${noun}`
}

/** A record of the set as a document. A month of the Solar Hijri year stands for every date. */
export function documentIn(set: RecordSet, noun: RecordNoun): RecordDocument {
  const document = { ...fieldsIn(set, noun, recordShapes[noun].fields), ...corrections(set)[noun] }
  // A clause above it would have to be one of the same agreement, and a term has a length or a last day.
  if (noun === 'clauses') delete document.parent
  if (noun === 'agreements') delete document.termEnds
  return document
}

function fieldsIn(set: RecordSet, noun: RecordNoun, fields: Fields): RecordDocument {
  const document: RecordDocument = {}
  for (const [name, field] of Object.entries(fields)) {
    const isLeftOut = set.isBare && !field.required && field.type !== 'flag'
    if (!isLeftOut) Object.assign(document, { [name]: valueIn(set, noun, name, field) })
  }
  return document
}

const month: DocumentDate = { date: '2025-09-23', precision: 'month', calendar: 'solar_hijri' }

function valueIn(set: RecordSet, noun: RecordNoun, name: string, field: Field): RecordDocument[string] | undefined {
  switch (field.type) {
    case 'choice':
      return field.initial ?? field.values[0] ?? ''
    case 'flag':
      return field.initial
    case 'line':
      return lineIn(set, field)
    case 'number':
      return Math.max(field.min, 1)
    case 'text': {
      const languages = field.required ? set.required : set.optional
      return Object.fromEntries(languages.map((locale) => [locale, textIn(locale, `${set.prefix} ${noun} ${name}`)]))
    }
    case 'date':
      return { ...month, ...(field.columns.printed ? { printed: '1404/07' } : {}) }
    case 'reference':
      return set.other(field.to)
    case 'references':
      return [set.other(field.to)]
    case 'party':
      return keyIn(set, 'bodies')
    case 'list':
      return [fieldsIn(set, noun, field.fields)]
    case 'partyOrder':
      return undefined
  }
}

function lineIn(set: RecordSet, { form, max }: LineField): string {
  const [locale = 'kk'] = set.required
  switch (form) {
    case 'language':
      return locale
    case 'url':
      return 'https://example.org/record'
    case 'sha256':
      return 'a'.repeat(64)
    case 'key':
      return 'statement'
    case 'printed':
      // Numbers are short and in no language.
      return max <= 100 ? '7/2020' : textIn(locale, `${set.prefix} printed`)
    default:
      return 'Q1'
  }
}

/** An agreement that has all terms that can stand beside each other. */
const terms: RecordDocument = {
  entryRule: 'on_nth_notification',
  entryCount: 2,
  duration: 'fixed_term',
  initialTerm: 5,
  initialTermUnit: 'years',
  renewal: 'tacit_limited',
  renewalTerm: 5,
  renewalTermUnit: 'years',
  renewalLimit: 2,
  noticePeriod: 6,
  noticeUnit: 'months',
  survival: 'for_period',
  survivalPeriod: 1,
  survivalUnit: 'years',
}

/** What the descriptions of the kinds do not say: records that belong together, and rules between the fields. */
function corrections(set: RecordSet): Partial<Record<RecordNoun, RecordDocument>> {
  const own = (noun: RecordNoun) => keyIn(set, noun)
  const full = <Document extends object>(document: Document) => (set.isBare ? {} : document)
  const [primaryLanguage = 'kk'] = set.required
  const parties = [own('bodies'), set.secondParty].map((body) => ({
    body,
    role: 'party',
    consent: 'not_stated',
    inferred: !set.isBare,
    ...full({ authorities: [{ body: set.other('bodies'), role: 'competent' }] }),
  }))
  return {
    films: { titlePrinted: textIn(primaryLanguage, `${set.prefix} printed`) },
    agreements: {
      primaryLanguage,
      parties,
      ...full(terms),
      partyOrder: Object.fromEntries(
        locales
          .filter((locale) => set.required.includes(locale))
          .map((locale) => [locale, parties.map(({ body }) => body)]),
      ),
    },
    clauses: {
      agreement: own('agreements'),
      source: own('sources'),
      ...full({ printedNumber: '3.2', obliged: 'one_party', nature: 'recurring', turns: 'in_turn' }),
    },
    meetings: full({
      agreements: [own('agreements')],
      delegations: [
        { body: set.other('bodies'), host: true, members: [{ ...member(set), person: set.other('people') }] },
        { country: own('countries'), host: false },
      ],
    }),
    outcomes: full({
      clauses: [own('clauses')],
      counted: [{ clause: own('clauses'), period: 1 }],
      decisions: [{ meeting: own('meetings'), decision: 'statement' }],
    }),
    initiatives: full({ agreements: [own('agreements')] }),
    funding: { holder: own('bodies') },
    obstacles: {
      agreement: own('agreements'),
      ...full({
        clause: own('clauses'),
        meeting: own('meetings'),
        standing: 'resolved',
        resolvedMeeting: own('meetings'),
        resolvedDecision: 'statement',
      }),
    },
  }
}

function member(set: RecordSet): RecordDocument {
  return {
    role: 'head',
    office: Object.fromEntries(set.optional.map((locale) => [locale, textIn(locale, `${set.prefix} office`)])),
  }
}
