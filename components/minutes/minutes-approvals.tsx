import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { MinutesAtDesk, MinutesNow } from '@/lib/minutes/minutes-queries'

/** Where each party stands in this round, and why the minutes came back before. */
export function MinutesApprovals({
  locale,
  sides,
  minutes: { approvals, round, state },
}: {
  locale: Locale
  sides: MinutesAtDesk['sides']
  minutes: MinutesNow
}) {
  const t = useTranslations('minutes')
  const day = (at: Date) => formatDate({ date: at.toISOString().slice(0, 10), precision: 'day' }, locale)
  const approved = approvals.filter((one) => one.round === round && one.answer === 'approved')
  const returned = approvals.filter(({ answer }) => answer === 'returned').toReversed()
  return (
    <>
      {state === 'open' ? null : (
        <ul className="rows-plain stack-tight">
          {sides.map((side) => {
            const answer = approved.find(({ party }) => party.key === side.key)
            return (
              <li key={side.key}>
                <T lang={side.locale}>{side.name}</T>
                <p className="meta">{answer ? t('approvedOn', { date: day(answer.answeredAt) }) : t('awaited')}</p>
              </li>
            )
          })}
        </ul>
      )}
      {returned.map(({ id, party, reason, reasonLocale, answeredAt }) => (
        <div key={id} className="minutes-returned">
          <p>
            {t.rich('returnedBy', {
              party: () => <T lang={party.locale}>{party.name}</T>,
              date: day(answeredAt),
            })}
          </p>
          <T as="p" lang={reasonLocale ?? undefined}>
            {reason}
          </T>
        </div>
      ))}
    </>
  )
}
