import { useLocale, useTranslations } from 'next-intl'
import { SideChips } from '@/components/clauses/side-chips'
import { DisputeMark } from '@/components/disputes/dispute-mark'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { AttentionKind } from '@/lib/attention/attention-filter'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'

interface AttentionRowProps {
  kind: AttentionKind
  entry: {
    number: number
    printedNumber: string | null
    heading: string
    locale: Locale
    agreement: { key: string; name: string; locale: Locale }
    sides: Parameters<typeof SideChips>[0]['sides']
    isDisputed: boolean
    /** The side that owes the report, and the day on which it was due. */
    owed: { dueOn: string; name: string; locale: Locale } | null
  }
}

/** What the anchor on the page of the clause shows first. */
const anchors: Partial<Record<AttentionKind, string>> = { disputed: '#disputes', overdue: '#sides' }

/** A clause that asks for attention, or a report that is owed on it: what it is about, and what each side says. */
export function AttentionRow({ kind, entry }: AttentionRowProps) {
  const t = useTranslations('attention')
  const locale = useLocale() as Locale
  const { number, printedNumber, agreement, owed } = entry
  return (
    <li className="clause-row attention-row">
      <span className="clause-number">
        <bdi>{formatClauseNumber(printedNumber ?? String(number), locale)}</bdi>
      </span>
      <div>
        <h2 className="clause-title">
          <TextLink path={`${paths.clause(agreement.key, number)}${anchors[kind] ?? ''}`} lang={entry.locale}>
            {entry.heading}
          </TextLink>
        </h2>
        <p className="meta">
          <TextLink path={paths.agreement(agreement.key)} lang={agreement.locale}>
            {agreement.name}
          </TextLink>
        </p>
        {owed ? (
          <p>
            {t.rich('owed', {
              party: () => <T lang={owed.locale}>{owed.name}</T>,
              date: () => <DateText value={{ date: owed.dueOn, precision: 'day' }} />,
            })}
          </p>
        ) : null}
      </div>
      <div className="clause-standing">
        <SideChips sides={entry.sides} />
        {entry.isDisputed ? <DisputeMark /> : null}
      </div>
    </li>
  )
}
