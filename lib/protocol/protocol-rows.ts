import { formatDate } from '@/lib/i18n/dates'
import { joinList, listComma } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber, formatDigits } from '@/lib/i18n/numbers'
import type { MeetingPage } from '@/lib/meetings/meeting-types'
import { isOfMinutes } from '@/lib/minutes/minutes-content'
import type { NamedLink } from '@/lib/records/named-link'
import type { Passage } from '@/lib/records/passage'
import { sidesThatSign } from './protocol-sides'
import type { ProtocolCell, ProtocolRow, ProtocolSource } from './protocol-types'
import { datesText, within } from './protocol-words'

type Sources = readonly ProtocolSource[]
type CellParts = Partial<Omit<ProtocolCell, 'lang'>>

/** The body of the protocol, row by row; what one language has, all have, as it is one meeting. */
export function protocolRows(sources: Sources, hasMinutes: boolean): ProtocolRow[] {
  return [
    ...factRows(sources),
    ...attendanceRows(sources),
    ...summaryRows(sources),
    ...agendaRows(sources),
    ...statementRows(sources),
    ...reportedRows(sources),
    ...approvalRows(sources),
    row(sources, 'remark', ({ t, meeting, locale }) => ({
      text: { text: originText({ t, meeting, locale }, hasMinutes), lang: locale },
    })),
  ]
}

function row(sources: Sources, kind: ProtocolRow['kind'], said: (source: ProtocolSource) => CellParts): ProtocolRow {
  const columns = sources.map(({ locale }) => locale)
  return {
    kind,
    cells: sources.map((source) => {
      const parts = said(source)
      const { text, note } = shownText(source, columns, parts.text ?? null)
      const notes = [...(parts.notes ?? []), ...(note ? [note] : [])]
      return { lang: source.locale, marker: parts.marker ?? null, term: parts.term ?? null, text, notes }
    }),
  }
}

/** A text that is not in the column's language says so; where it stands beside in its own, it is not said twice. */
function shownText({ locale, t }: ProtocolSource, columns: readonly Locale[], text: Passage | null) {
  if (text === null || text.lang === locale) return { text, note: null }
  if (columns.includes(text.lang)) return { text: null, note: t('protocol.absent') }
  return { text, note: t('protocol.onlyIn', { language: t(`ui.language.${text.lang}`) }) }
}

function factRows(sources: Sources): ProtocolRow[] {
  const fact = (said: (source: ProtocolSource) => CellParts | null): ProtocolRow[] =>
    sources.every((source) => said(source) !== null) ? [row(sources, 'fact', (source) => said(source) ?? {})] : []
  const plain = ({ locale }: ProtocolSource, term: string, text: string): CellParts => ({
    term,
    text: { text, lang: locale },
  })
  const joined = (source: ProtocolSource, term: string, names: readonly NamedLink[]) =>
    names.length > 0 ? plain(source, term, namesText(source.locale, names)) : null
  return [
    ...fact((source) => plain(source, source.t('meetings.fact.date'), datesText(source.meeting, source.locale))),
    ...fact(({ meeting: { place }, t }) => place && { term: t('meetings.fact.place'), text: place }),
    ...fact((source) => {
      const { format } = source.meeting
      if (format === 'not_stated') return null
      return plain(source, source.t('meetings.fact.format'), source.t(`meetings.format.${format}`))
    }),
    ...fact((source) => joined(source, source.t('protocol.sides'), sidesThatSign(source.meeting))),
    ...fact((source) => joined(source, source.t('meetings.fact.agreements'), source.meeting.agreements)),
    ...fact((source) => {
      const { textStatus } = source.meeting
      return plain(source, source.t('protocol.textStatus'), source.t(`common.textStatus.${textStatus}`))
    }),
  ]
}

function attendanceRows(sources: Sources): ProtocolRow[] {
  const delegations = sources[0]?.meeting.delegations ?? []
  if (delegations.length === 0) return []
  return [
    row(sources, 'section', ({ t }) => ({ term: t('meetings.attendance') })),
    ...delegations.flatMap((delegation, at) => [
      row(sources, 'side', (source) => sideParts(source, source.meeting.delegations[at])),
      ...delegation.members.map((_, index) =>
        row(sources, 'person', (source) => personParts(source, source.meeting.delegations[at]?.members[index])),
      ),
    ]),
  ]
}

function sideParts(source: ProtocolSource, delegation: MeetingPage['delegations'][number] | undefined): CellParts {
  const { t, locale } = source
  const names = [delegation?.country, delegation?.body].filter((name) => name != null)
  const named = names.map((name) => within(locale, passageOf(name))).join(' — ')
  return { term: named || t('meetings.noBody'), notes: delegation?.host ? [t('meetings.hostTag')] : [] }
}

function personParts(
  { t, locale }: ProtocolSource,
  member: MeetingPage['delegations'][number]['members'][number] | undefined,
): CellParts {
  if (!member) return {}
  const role = member.role === 'member' ? [] : [t(`meetings.role.${member.role}`)]
  const office = member.office ? [within(locale, member.office)] : []
  const byOffice = member.identified ? [] : [t('meetings.byOffice')]
  // A name is not translated: in whatever letters the record has it, it is the person's.
  return { term: within(locale, passageOf(member)), notes: [...role, ...office, ...byOffice] }
}

function summaryRows(sources: Sources): ProtocolRow[] {
  if (!sources.some(({ meeting }) => meeting.summary)) return []
  return [
    row(sources, 'section', ({ t }) => ({ term: t('meetings.summary') })),
    row(sources, 'text', ({ meeting }) => ({ text: meeting.summary })),
  ]
}

function agendaRows(sources: Sources): ProtocolRow[] {
  const agenda = sources[0]?.meeting.agenda ?? []
  if (agenda.length === 0) return []
  return [
    row(sources, 'section', ({ t }) => ({ term: t('meetings.agenda') })),
    ...agenda.map((_, index) =>
      row(sources, 'item', ({ meeting, locale }) => ({
        marker: markerOf(index, locale),
        text: meeting.agenda[index]?.title ?? null,
      })),
    ),
  ]
}

function statementRows(sources: Sources): ProtocolRow[] {
  const meeting = sources[0]?.meeting
  const numbered = (meeting?.statements ?? []).map((statement, index) => ({ statement, index }))
  // What the sides have approved comes first and alone; what others tell of the meeting is not theirs to sign.
  const isApproved = ({ statement }: (typeof numbered)[number]) => isOfMinutes(statement.key)
  const approved = numbered.filter(isApproved).map(({ index }) => index)
  const told = numbered.filter((one) => !isApproved(one)).map(({ index }) => index)
  const hasMinutes = (meeting?.minutes.length ?? 0) > 0
  return [
    ...statementSection(sources, hasMinutes ? 'protocol.approvedStatements' : 'meetings.statements', approved),
    ...statementSection(sources, hasMinutes ? 'protocol.toldStatements' : 'meetings.statements', told),
  ]
}

type SectionName = 'meetings.statements' | 'protocol.approvedStatements' | 'protocol.toldStatements'

function statementSection(sources: Sources, name: SectionName, indices: readonly number[]): ProtocolRow[] {
  if (indices.length === 0) return []
  return [
    row(sources, 'section', ({ t }) => ({ term: t(name) })),
    ...indices.map((index, place) =>
      row(sources, 'item', (source) => {
        const statement = source.meeting.statements[index]
        if (!statement) return {}
        return {
          marker: markerOf(place, source.locale),
          text: { text: statement.text, lang: statement.textLocale },
          notes: statementNotes(source, statement),
        }
      }),
    ),
  ]
}

/** What it is, who said it for whom, who is to act by when, and what it is about. */
function statementNotes(
  { t, locale, meeting }: ProtocolSource,
  statement: MeetingPage['statements'][number],
): string[] {
  const { kind, speaker, speakerBody, owners, due, clauses, initiatives, films } = statement
  const name = (link: NamedLink) => within(locale, passageOf(link))
  return [
    t(`meetings.statement.${kind}`),
    ...[speaker, speakerBody].flatMap((link) => (link ? [name(link)] : [])),
    ...(owners.length > 0
      ? [t.markup('meetings.owner', { count: owners.length, who: () => namesText(locale, owners) })]
      : []),
    ...(due.precision === 'unknown' ? [] : [t('meetings.dueOn', { date: formatDate(due, locale, 'dual') })]),
    ...clauses.map((clause) => clauseText({ t, locale, meeting }, clause)),
    ...[...initiatives, ...films].map(name),
  ]
}

/** The clauses on which the parties reported there, and what each said as of when. */
function reportedRows(sources: Sources): ProtocolRow[] {
  const reported = sources[0]?.meeting.reported ?? []
  if (reported.length === 0) return []
  return [
    row(sources, 'section', ({ t }) => ({ term: t('meetings.reported') })),
    ...reported.map((_, index) =>
      row(sources, 'item', (source) => {
        const clause = source.meeting.reported[index]
        if (!clause) return {}
        return {
          marker: markerOf(index, source.locale),
          text: clause.heading,
          notes: [clauseText(source, clause), ...clause.sides.map((side) => sideText(source, side))],
        }
      }),
    ),
  ]
}

function sideText({ t, locale }: ProtocolSource, side: MeetingPage['reported'][number]['sides'][number]): string {
  const said = t('meetings.sideSaid', {
    side: within(locale, passageOf(side)),
    status: t(`status.label.${side.status}`),
  })
  const { asOf } = side.latest
  const date = asOf.precision === 'unknown' ? null : t('meetings.saidAsOf', { date: formatDate(asOf, locale, 'dual') })
  // Not in brackets: the day in the other calendar stands in brackets already.
  return date ? [said, date].join(listComma(locale)) : said
}

function clauseText({ t, locale }: ProtocolSource, { agreement, number }: { agreement: NamedLink; number: number }) {
  const clause = t('common.clauseNumber', { number: formatClauseNumber(String(number), locale) })
  return [within(locale, passageOf(agreement)), clause].join(listComma(locale))
}

/** Which version the sides have approved, when, and by which hash it is known. */
function approvalRows(sources: Sources): ProtocolRow[] {
  if (!sources[0]?.meeting.minutes[0]) return []
  return [
    row(sources, 'remark', ({ t, meeting: { minutes }, locale }) => {
      const [last] = minutes
      if (!last) return {}
      const { number, sealedOn, sha256, parties } = last
      const text = t('protocol.approved', {
        parties: namesText(locale, parties),
        date: formatDate({ date: sealedOn, precision: 'day' }, locale, 'dual'),
        number: formatDigits(number, locale),
      })
      return { text: { text, lang: locale }, notes: [`SHA-256: \u2066${sha256}\u2069`] }
    }),
  ]
}

function originText({ t, meeting }: ProtocolSource, hasMinutes: boolean): string {
  if (meeting.minutes.length > 0) return t('protocol.fromApproved')
  if (hasMinutes) return t('protocol.hasMinutes')
  return sidesThatSign(meeting).length > 0 ? t('protocol.notSigned') : t('protocol.fromRecord')
}

function markerOf(index: number, locale: Locale): string {
  return `${formatDigits(index + 1, locale)}.`
}

function passageOf({ name, locale }: Pick<NamedLink, 'name' | 'locale'>): Passage {
  return { text: name, lang: locale }
}

function namesText(locale: Locale, names: readonly NamedLink[]): string {
  return joinList(
    names.map((name) => within(locale, passageOf(name))),
    locale,
  )
}
