import { useTranslations } from 'next-intl'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { T } from '@/components/ui/bidi-text'
import { Button } from '@/components/ui/button'
import { DateText } from '@/components/ui/date-text'
import { listComma } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale } from '@/lib/paths'
import { linkOfLine } from '@/lib/reminders/line-link'
import { stopRemindersAction } from '@/lib/reminders/reminder-actions'
import './reminders.css'

interface Named {
  key: string
  name: string
  locale: Locale
}

interface OwnRemindersProps {
  locale: Locale
  lines: readonly {
    reason: 'due' | 'late' | 'supervisor'
    agreement: Named
    body: Named
    /** ISO day. */
    dueOn: string
    standsInFor: readonly { name: string; until: string }[]
    numbers: readonly number[]
  }[]
}

/** What an official is reminded of, each with its reason, and the way to stop it. */
export function OwnReminders({ locale, lines }: OwnRemindersProps) {
  const t = useTranslations('reminders')
  if (lines.length === 0) return null
  return (
    <section className="desk-reminders" aria-labelledby="reminders">
      <h2 id="reminders">{t('title')}</h2>
      <ul>
        {lines.map(({ reason, agreement, body, dueOn, standsInFor, numbers }) => (
          <li key={`${dueOn} ${agreement.key} ${body.key} ${reason}`}>
            {t.rich(`reason.${reason}`, {
              count: numbers.length,
              numbers: numbers.map((number) => formatClauseNumber(String(number), locale)).join(listComma(locale)),
              body: () => <T lang={body.locale}>{body.name}</T>,
              agreement: () => (
                <a href={inLocale(locale, linkOfLine({ reason, agreement, numbers }))}>
                  <T lang={agreement.locale}>{agreement.name}</T>
                </a>
              ),
              date: () => <DateText value={{ date: dueOn, precision: 'day' }} />,
            })}{' '}
            {standsInFor.map(({ name, until }) => (
              <span key={name}>
                {t.rich('standsIn', {
                  name: () => <bdi>{name}</bdi>,
                  date: () => <DateText value={{ date: until, precision: 'day' }} />,
                })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <form action={stopRemindersAction} className="desk-reminders-stop">
        <HiddenFields values={{ locale }} />
        <p className="meta">{t('stopHint')}</p>
        <Button>{t('stop')}</Button>
      </form>
    </section>
  )
}
