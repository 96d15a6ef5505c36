import type { AttentionKind } from './attention/attention-filter.ts'
import type { Locale } from './i18n/locales.ts'
import type { RecordNoun } from './records/record-shape.ts'
import type { StopKind } from './stops/stop-kind.ts'

/** Every internal address, without and with its language. */
export const paths = {
  home: () => '',
  dashboard: () => '/dashboard',
  /** A Gregorian year: what was signed, met, done and reported in it. */
  dashboardYear: (year: number) => `/dashboard/${year}`,
  /** All that asks for attention in one way: the lists to which the totals of the overview lead. */
  attention: (kind: AttentionKind) => `/attention/${kind}`,
  /** What the next twelve months bring. */
  coming: () => '/coming',
  agreements: () => '/agreements',
  agreement: (key: string) => `/agreements/${key}`,
  clause: (agreement: string, number: number) => `/agreements/${agreement}/clauses/${number}`,
  /** The agreement as it was known at the end of an ISO day: an address that never says anything else. Without one, the form. */
  agreementAsOf: (key: string, day?: string) => `/agreements/${key}/as-of${day ? `/${day}` : ''}`,
  agreementText: (key: string) => `/agreements/${key}/text`,
  /** Texts side by side in the order of the languages; without languages where the form goes that chooses them. */
  agreementCompare: (key: string, languages: readonly Locale[] = []) =>
    ['/agreements', key, 'compare', ...languages].join('/'),
  /** Agreements side by side; without any, where one chooses. Further questions: see lib/comparison/comparison-question.ts. */
  compare: (agreements: readonly string[] = []) =>
    `/compare${agreements.length > 0 ? `?${agreements.map((key) => `agreement=${key}`).join('&')}` : ''}`,
  /** The agreements of a country side by side. */
  compareOfCountry: (code: string) => `/compare?country=${code}`,
  bodies: () => '/bodies',
  body: (key: string) => `/bodies/${key}`,
  countries: () => '/countries',
  country: (code: string) => `/countries/${code}`,
  /** What the next twelve months bring it. */
  countryComing: (code: string) => `/countries/${code}/coming`,
  people: () => '/people',
  person: (key: string) => `/people/${key}`,
  meetings: () => '/meetings',
  meeting: (key: string) => `/meetings/${key}`,
  /** Its protocol to print and to sign: see lib/protocol/protocol-address.ts. */
  protocol: (meeting: string, choice: readonly string[] = []) =>
    ['/meetings', meeting, 'protocol', ...choice].join('/'),
  obstacles: () => '/obstacles',
  obstacle: (key: string) => `/obstacles#${key}`,
  films: () => '/films',
  film: (key: string) => `/films/${key}`,
  outcomes: () => '/outcomes',
  outcome: (key: string) => `/outcomes/${key}`,
  initiatives: () => '/initiatives',
  initiative: (key: string) => `/initiatives#${key}`,
  funding: () => '/funding',
  instrument: (key: string) => `/funding/${key}`,
  sources: () => '/about#sources',
  source: (key: string) => `/sources/${key}`,
  /** Of a published file; the file itself is at `filePaths.published`. */
  document: (key: string) => `/documents/${key}`,
  /** The history of the record that stands at an address. */
  history: (record: string, page = 1) => `${record}/history${page > 1 ? `/${page}` : ''}`,
  statuses: () => '/statuses',
  about: () => '/about',
  accessibility: () => '/about#accessibility',
  search: () => '/search',
  /** With the page on which something is wrong, or without. */
  reportError: (page?: string) => `/report-error${page ? `?page=${encodeURIComponent(page)}` : ''}`,
  /** Where a reader looks for the answer. */
  errorReport: (reference: string) => `/report-error/${reference}`,
  data: () => '/data',
  /** Answers as every address does that is none. */
  unknown: () => '/unknown/address',
  signIn: () => '/sign-in',
  secondFactor: () => '/sign-in/code',
  twoFactorSetUp: () => '/sign-in/two-factor',
  /** Where a person chooses a password, and the link that leads there once. */
  welcome: () => '/welcome',
  welcomeLink: (token: string) => `/welcome/${token}`,
  /** Where whoever has an e-mail stops its reminders. */
  stopReminders: (token: string) => `/reminders/${token}`,
  /** Where a reader asks to follow a record (`agreements/ir-ru`) by e-mail; the answer is said there too. */
  follow: (of?: string, done?: 'asked') => `/follow${of ? `?of=${of}` : ''}${done ? `&done=${done}` : ''}`,
  /** Where the link of the message leads that asks whether it was the reader. */
  followConfirm: (token: string) => `/follow/${token}`,
  /** Where whoever has another e-mail of ours ends what it is about: see lib/stops. */
  stop: (kind: StopKind, token: string) => `/stop/${kind}/${token}`,
  desk: () => '/desk',
  /** The desk with the receipt of what became of a draft of a report. */
  deskDraftDone: (done: 'handed' | 'returned' | 'discarded' | 'each') => `/desk?draft=${done}`,
  /** With a report that is to be corrected, or without. */
  deskReport: (agreement: string, number: number, corrects?: string) =>
    `/desk/agreements/${agreement}/clauses/${number}/report${corrects ? `?corrects=${corrects}` : ''}`,
  /** What is said of it at a meeting. */
  deskReportAt: (agreement: string, number: number, meeting: string) =>
    `/desk/agreements/${agreement}/clauses/${number}/report?meeting=${meeting}`,
  /** The form filled in with what the side said last. */
  deskReportAgain: (agreement: string, number: number, party: string) =>
    `/desk/agreements/${agreement}/clauses/${number}/report?again=${party}`,
  /** Against what another side reports; with a dispute that is to be settled, or without. */
  deskDispute: (agreement: string, number: number, settled?: string) =>
    `/desk/agreements/${agreement}/clauses/${number}/dispute${settled ? `?settle=${settled}` : ''}`,
  /** The same page with the receipt. */
  deskDisputed: (agreement: string, number: number, done: 'raised' | 'settled') =>
    `/desk/agreements/${agreement}/clauses/${number}/dispute?done=${done}`,
  /** On several clauses of an agreement at once. */
  deskReports: (agreement: string, page = 1) =>
    `/desk/agreements/${agreement}/reports${page > 1 ? `?page=${page}` : ''}`,
  /** What is said of them at a meeting. */
  deskReportsAt: (agreement: string, meeting: string) => `/desk/agreements/${agreement}/reports?meeting=${meeting}`,
  /** The desk with the receipt of reports on several clauses. */
  deskReported: (agreement: string, numbers: readonly number[]) =>
    `/desk?recorded=${agreement}&clauses=${numbers.join(',')}`,
  /** From the text of an agreement to its clauses; in one language where it is named. */
  deskTextToClauses: (agreement: string, language?: Locale) =>
    `/desk/agreements/${agreement}/text-to-clauses${language ? `?language=${language}` : ''}`,
  deskSessions: () => '/desk/sessions',
  deskAccount: () => '/desk/account',
  /** The same page with what came of an absence. */
  deskAbsenceDone: (done: 'absence-declared' | 'absence-ended') => `/desk/account?done=${done}`,
  deskHelp: () => '/desk/help',
  deskPassword: () => '/desk/account/password',
  deskTwoFactor: () => '/desk/account/two-factor',
  deskPeople: () => '/desk/people',
  deskPerson: (id: string) => `/desk/people/${id}`,
  deskInvitation: () => '/desk/people/invite',
  deskSettings: () => '/desk/settings',
  deskImport: () => '/desk/import',
  deskImportRun: (id: string) => `/desk/import/${id}`,
  deskRecords: () => '/desk/records',
  deskRecordList: (noun: RecordNoun) => `/desk/records/${noun}`,
  deskRecordNew: (noun: RecordNoun) => `/desk/records/${noun}/new`,
  deskRecord: (noun: RecordNoun, key: string) => `/desk/records/${noun}/${key}`,
  deskRecordEdit: (noun: RecordNoun, key: string) => `/desk/records/${noun}/${key}/edit`,
  deskRecordPreview: (noun: RecordNoun, key: string) => `/desk/records/${noun}/${key}/preview`,
  /** What the agenda of a meeting proposes by itself. */
  deskAgenda: (meeting: string) => `/desk/meetings/${meeting}/agenda`,
  /** The minutes of a meeting, with a line that is to be changed or without. */
  deskMinutes: (meeting: string, line?: string) => `/desk/meetings/${meeting}/minutes${line ? `?line=${line}` : ''}`,
  /** The same page with a line that has just been written. */
  deskMinutesWritten: (meeting: string, line: string) =>
    `/desk/meetings/${meeting}/minutes?written=${line}#line-${line}`,
  deskTranslations: () => '/desk/translations',
  deskTranslationMatrix: (agreement: string) => `/desk/translations/${agreement}`,
  deskTranslation: (agreement: string, language: Locale) => `/desk/translations/${agreement}/${language}`,
  deskErrorReports: () => '/desk/error-reports',
  deskErrorReport: (reference: string) => `/desk/error-reports/${reference}`,
  deskDocuments: () => '/desk/documents',
  deskDocument: (key: string) => `/desk/documents/${key}`,
} as const

/** Addresses of files and for programs, which have no language. */
export const filePaths = {
  published: (sha256: string) => `/files/${sha256}.pdf`,
  /** For editors, also of a document that is not published. */
  desk: (key: string) => `/api/desk/documents/${key}`,
  upload: () => '/api/desk/documents',
  /** What is offered as one types; the question follows. */
  suggestions: (locale: Locale) => `/api/suggestions?locale=${locale}&q=`,
  /** Where programs for e-mail stop reminders by themselves (RFC 8058). */
  stopReminders: (token: string) => `/api/reminders/${token}`,
  stop: (kind: StopKind, token: string) => `/api/stop/${kind}/${token}`,
} as const

/** An internal address as it stands in a link: `inLocale('fa', paths.agreement('ir-ru'))`. */
export function inLocale(locale: Locale, path: string): string {
  return `/${locale}${path}`
}
