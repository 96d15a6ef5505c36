import { directionOf, type Locale } from '@/lib/i18n/locales'

/** A message as text and as a page. */
export interface Letter {
  subject: string
  text: string
  html: string
}

/** A piece of a letter, as it stands in either. */
export interface LetterPart {
  text: string
  html: string
}

/** A sentence by itself. */
export function paragraph(words: string): LetterPart {
  return { text: words, html: `<p>${escaped(words).replaceAll('\n', '<br>')}</p>` }
}

/** A sentence that leads somewhere. */
export function linkLine(words: string, href: string): LetterPart {
  return { text: `${words}:\n${href}`, html: `<p><a href="${escaped(href)}">${escaped(words)}</a></p>` }
}

/** Things of one kind, one below the other. */
export function listOf(items: readonly LetterPart[]): LetterPart {
  return {
    text: items.map(({ text }) => text).join('\n\n'),
    html: `<ul>${items.map(({ html }) => `<li style="margin-block-end:.5em">${html}</li>`).join('')}</ul>`,
  }
}

/** Between what a letter says and how to stop it. */
export const ruler: LetterPart = { text: '—', html: '<hr>' }

/** The whole letter in its language and direction. */
export function letterOf(locale: Locale, subject: string, parts: readonly LetterPart[]): Letter {
  return {
    subject,
    text: parts.map(({ text }) => text).join('\n\n'),
    html: [
      `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
      '<body style="font:16px/1.6 sans-serif;max-width:40em">',
      ...parts.map(({ html }) => html),
      '</body></html>',
    ].join('\n'),
  }
}

/** A name in running text, which may be of the other direction: between the marks that isolate it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

/** The same in markup. */
export function inMarkup(name: string, lang: Locale): string {
  return `<bdi lang="${lang}">${escaped(name)}</bdi>`
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
