import 'server-only'
import { formatDate } from '@/lib/i18n/dates'
import { listComma } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import {
  escaped,
  inMarkup,
  isolated,
  type Letter,
  letterOf,
  linkLine,
  listOf,
  paragraph,
  ruler,
} from '@/lib/mail/letter-text'
import { letterWords } from '@/lib/mail/letter-words'
import { inLocale, paths } from '@/lib/paths'
import { linkOfLine } from './line-link'
import type { ReminderLine } from './reminder-line-queries'

interface LetterTo {
  locale: Locale
  name: string
  lines: readonly ReminderLine[]
  /** Of the site, without a slash at the end. */
  origin: string
  /** Where its reader stops reminders. */
  stopLink: string
}

/** One message about all that somebody is reminded of, in their language and calendar, as text and as a page. */
export async function reminderLetter({ locale, name, lines, origin, stopLink }: LetterTo): Promise<Letter> {
  const t = await letterWords(locale)
  const items = lines.map((line) => {
    const href = origin + inLocale(locale, linkOfLine(line))
    const say = (named: (name: string, lang: Locale) => string, linked: (words: string) => string) =>
      t.markup(`reminders.reason.${line.reason}`, {
        count: line.numbers.length,
        numbers: line.numbers.map((number) => formatClauseNumber(String(number), locale)).join(listComma(locale)),
        body: () => named(line.body.name, line.body.locale),
        agreement: () => linked(named(line.agreement.name, line.agreement.locale)),
        date: () => formatDate({ date: line.dueOn, precision: 'day' }, locale),
      })
    const also = (named: (name: string) => string) =>
      line.standsInFor.map(({ name: absent, until }) =>
        t.markup('reminders.standsIn', {
          name: () => named(absent),
          date: () => formatDate({ date: until, precision: 'day' }, locale),
        }),
      )
    const words = [say(isolated, (linked) => linked), ...also(isolated)].join(' ')
    const markup = say(inMarkup, (linked) => `<a href="${escaped(href)}">${linked}</a>`)
    return {
      text: `${words}\n${href}`,
      html: [markup, ...also((absent) => `<bdi>${escaped(absent)}</bdi>`)].join(' '),
    }
  })
  const brand = t('layout.brand')
  return letterOf(locale, t('reminders.mail.subject', { brand }), [
    paragraph(t('reminders.mail.greeting', { name: isolated(name) })),
    paragraph(t('reminders.mail.intro', { brand })),
    listOf(items),
    linkLine(t('reminders.mail.desk'), origin + inLocale(locale, paths.desk())),
    ruler,
    linkLine(t('reminders.mail.stop'), stopLink),
    paragraph(t('reminders.mail.automatic')),
  ])
}
