/** What a page shows of an agreement as of a day; everything serialisable. */
import type { ReportableStatus, Status } from '@/lib/clauses/status-order'
import type {
  AgreementKind,
  AgreementStage,
  Bindingness,
  ClauseNature,
  ObstacleRole,
  PartyRole,
  TextStatus,
} from '@/lib/generated/prisma/enums'
import type { LineChange } from '@/lib/history/document-lines'
import type { RecordName } from '@/lib/history/history-entry'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { NamedLink } from '@/lib/records/named-link'
import type { Disagreement } from '@/lib/records/other-values'

interface InLanguage {
  text: string
  lang: Locale
}

export interface AsOfParty {
  /** The key of its body, by which the reports are told apart. */
  id: string
  role: PartyRole
  inferred: boolean
  /** Null where the public does not see the body any more. */
  bodyKey: string | null
  name: string | null
  nameLocale: Locale
  countryCode: string | null
  countryName: string | null
  countryLocale: Locale
}

export interface AsOfClause {
  key: string
  number: number
  printedNumber: string | null
  nature: ClauseNature
  heading: string
  text: string
  textLocale: Locale
  themes: NamedLink[]
  reports: {
    id: string
    partyId: string
    status: ReportableStatus
    asOf: PartialDate
    recordedAt: string
    supersedesId: string | null
  }[]
}

type ShownName = RecordName & { name: string; lang: Locale }

/** What has become of a record since: its lines where it is still there. */
export interface ChangeSince extends RecordName {
  kind: 'changed' | 'added' | 'gone'
  /** What it is called now, or was called last. */
  name: InLanguage | null
  changes: LineChange[]
}

export interface AsOfAgreement {
  kind: AgreementKind
  bindingness: Bindingness
  stage: AgreementStage
  title: string
  shortTitle: string
  titleIsOurs: boolean
  textLocale: Locale
  textStatus: TextStatus
  place: InLanguage | null
  summary: InLanguage | null
  remark: InLanguage | null
  signed: PartialDate
  framework: NamedLink | null
  occasion: NamedLink | null
  parties: AsOfParty[]
  clauses: AsOfClause[]
  obstacles: {
    key: string
    role: ObstacleRole
    text: string
    textLocale: Locale
    speaker: NamedLink | null
    sourceKey: string | undefined
    clauseNumber: number | null
  }[]
  sources: NamedLink[]
  /** The keys of the clauses on which a dispute was not settled. */
  disputed: string[]
  disagreements: Disagreement[]
  /** What else the record said, line by line: terms and formalities. */
  further: { lines: LineChange[]; names: ShownName[] }
  since: {
    records: ChangeSince[]
    standings: { clause: number; partyId: string; was: Status; is: Status }[]
    names: ShownName[]
  }
}

export type AgreementAsOfView =
  /** By its name of today. */
  { state: 'notYet' | 'withdrawn'; name: InLanguage } | { state: 'public'; name: InLanguage; agreement: AsOfAgreement }

/** The days (ISO, UTC) on which anything of an agreement was recorded. */
export interface AgreementDays {
  /** Since when the registry knows it. */
  since: string
  /** What it is called today. */
  name: InLanguage
  /** In order. */
  days: string[]
}
