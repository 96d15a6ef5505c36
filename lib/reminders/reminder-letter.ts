import 'server-only'
import { createTranslator } from 'use-intl/core'
import { formatDate } from '@/lib/i18n/dates'
import { listComma } from '@/lib/i18n/lists'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { linkOfLine } from './line-link'
import type { ReminderLine } from './reminder-line-queries'

interface Letter {
  subject: string
  text: string
  html: string
}

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
  const { default: messages } = await import(`@/messages/${locale}.json`)
  const t = createTranslator({ locale, messages: messages as typeof import('@/messages/en.json'), timeZone: 'UTC' })
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
    return {
      text: `${say(isolated, (words) => words)}\n${href}`,
      html: say(inMarkup, (words) => `<a href="${escaped(href)}">${words}</a>`),
    }
  })
  const subject = t('reminders.mail.subject', { brand: t('layout.brand') })
  const greeting = t('reminders.mail.greeting', { name })
  const intro = t('reminders.mail.intro', { brand: t('layout.brand') })
  const desk = { words: t('reminders.mail.desk'), href: origin + inLocale(locale, paths.desk()) }
  const stop = { words: t('reminders.mail.stop'), href: stopLink }
  const automatic = t('reminders.mail.automatic')
  const paragraph = (content: string) => `<p>${content}</p>`
  const link = ({ words, href }: typeof stop) => paragraph(`<a href="${escaped(href)}">${escaped(words)}</a>`)
  return {
    subject,
    text: [
      ...[greeting, intro],
      ...items.map(({ text }) => text),
      ...[desk, stop].map(({ words, href }) => `${words}:\n${href}`),
      automatic,
    ].join('\n\n'),
    html: [
      `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
      '<body style="font:16px/1.6 sans-serif;max-width:40em">',
      paragraph(escaped(greeting).replaceAll('\n', '<br>')),
      paragraph(escaped(intro)),
      `<ul>${items.map(({ html }) => `<li>${html}</li>`).join('')}</ul>`,
      link(desk),
      `<hr>${link(stop)}${paragraph(escaped(automatic))}</body></html>`,
    ].join('\n'),
  }
}

/** A name in running text, which may be of the other direction: between the marks that isolate it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

function inMarkup(name: string, lang: Locale): string {
  return `<bdi lang="${lang}">${escaped(name)}</bdi>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
