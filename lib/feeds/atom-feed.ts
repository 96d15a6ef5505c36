import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { within } from '@/lib/protocol/protocol-words'
import { recordPath } from '@/lib/records/record-paths'
import type { AtomEntry, AtomFeed } from './atom-xml'
import { type AtomAddress, feedPath } from './feed-address'
import {
  type DisputeChange,
  entryOfRow,
  type FeedChange,
  type PublishedFeed,
  type ReportChange,
  type RevisionChange,
} from './feed-change'
import { feedId } from './feed-id'
import { confirmationEntry, decisionEntry, type FeedWords } from './thread-entries'

/**
 * What has changed, in words.
 * @param origin of the site, without a slash at the end
 */
export function atomFeed(feed: PublishedFeed, address: AtomAddress, origin: string, t: FeedWords): AtomFeed {
  const { locale, scope } = address
  const home = origin + inLocale(locale, paths.home())
  const page =
    scope.kind === 'registry' ? home : origin + inLocale(locale, recordPath(scope.kind, scope.key) ?? paths.home())
  return {
    lang: locale,
    title: t('feeds.title', { name: feedName(feed, locale, t) }),
    subtitle: feed.record ? t(`feeds.about.${scope.kind}`) : t('layout.tagline'),
    // A registry that says nothing yet has said nothing since ever.
    updated: feed.changes[0]?.at ?? new Date(0).toISOString(),
    author: { name: t('layout.brand'), address: home },
    self: origin + feedPath(address),
    page,
    auditHead: feed.auditHead && { sequence: String(feed.auditHead.sequence), hash: feed.auditHead.hash },
    entries: feed.changes.map((change) => ({
      id: feedId(change.id, `${locale} ${entryOfRow(change)}`.trim()),
      updated: change.at,
      ...entryOf(change, origin, locale, t),
    })),
  }
}

/** What a feed is of: a clause by its number, as its agreement is. */
export function feedName({ record }: Pick<PublishedFeed, 'record'>, locale: Locale, t: FeedWords): string {
  if (record && 'number' in record) {
    const number = formatClauseNumber(String(record.number), locale)
    return t('clauses.metaTitle', { agreement: record.agreement.name, number })
  }
  return record?.name ?? t('layout.brand')
}

function entryOf(change: FeedChange, origin: string, locale: Locale, t: FeedWords): Omit<AtomEntry, 'id' | 'updated'> {
  const said = saidOf(change, locale, t)
  const { path, lines, ...entry } = said
  return { ...entry, page: origin + inLocale(locale, path), content: { text: lines.join('\n'), lang: locale } }
}

function saidOf(change: FeedChange, locale: Locale, t: FeedWords) {
  switch (change.type) {
    case 'report':
      return reportEntry(change, locale, t)
    case 'dispute':
      return disputeEntry(change, locale, t)
    case 'decision':
      return decisionEntry(change, locale, t)
    case 'confirmation':
      return confirmationEntry(change, locale, t)
    case 'revision':
      return revisionEntry(change, locale, t)
  }
}

function disputeEntry(
  { event, agreement, party, other, at, reason, ...change }: DisputeChange,
  locale: Locale,
  t: FeedWords,
) {
  const number = formatClauseNumber(String(change.number), locale)
  const words = { party, other, agreement: agreement.name, number }
  return {
    path: paths.clause(agreement.key, change.number),
    title: { text: t(event === 'raised' ? 'feeds.dispute.raised' : 'feeds.dispute.settled', words), lang: locale },
    category: { term: 'disputes', label: t('feeds.dispute.kind') },
    lines: [
      ...(event === 'raised' ? [] : [t(`feeds.dispute.by.${event}`)]),
      t('clauses.report.recorded', { date: dayOf(at, locale) }),
      ...(reason ? [t('feeds.reason', { reason: within(locale, reason) })] : []),
    ],
  }
}

function reportEntry(report: ReportChange, locale: Locale, t: FeedWords) {
  const { agreement, party } = report
  const asOf =
    report.asOf.precision === 'unknown'
      ? t('clauses.report.asOfUnknown')
      : t('clauses.report.asOf', { date: formatDate(report.asOf, locale) })
  const number = formatClauseNumber(String(report.number), locale)
  const status = t(`status.label.${report.status}`)
  return {
    path: paths.clause(agreement.key, report.number),
    title: { text: t('feeds.report', { party, agreement: agreement.name, number, status }), lang: locale },
    category: { term: 'reports', label: t('feeds.reportKind') },
    lines: [
      asOf,
      t('feeds.reportedBy', { body: report.body.name }),
      t('clauses.report.recorded', { date: dayOf(report.at, locale) }),
      ...(report.isCorrection ? [t('feeds.correction')] : []),
      ...(report.note ? [within(locale, report.note)] : []),
    ],
  }
}

function revisionEntry(revision: RevisionChange, locale: Locale, t: FeedWords) {
  const { noun, key, agreement, name } = revision
  const kind = t(`records.one.${noun}`)
  const number = noun === 'clauses' ? formatClauseNumber(key.replace(/^.*-/, ''), locale) : null
  const title =
    agreement === null
      ? { text: name?.text ?? key, lang: name?.lang ?? locale }
      : {
          text: number
            ? t('clauses.metaTitle', { agreement: agreement.name, number })
            : t('feeds.part', { kind, agreement: agreement.name }),
          lang: locale,
        }
  return {
    // An obstacle is read on the page of its agreement.
    path: recordPath(noun, key) ?? (agreement ? paths.agreement(agreement.key) : paths.home()),
    title,
    category: { term: noun, label: kind },
    lines: [
      t('feeds.revision', { kind, what: t(`history.kind.${revision.kind}`), date: dayOf(revision.at, locale) }),
      ...(agreement && name ? [within(locale, name)] : []),
      ...(revision.reason ? [t('feeds.reason', { reason: within(locale, revision.reason) })] : []),
    ],
  }
}

function dayOf(instant: string, locale: Locale): string {
  return formatDate({ date: instant.slice(0, 10), precision: 'day' }, locale)
}
