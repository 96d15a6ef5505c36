import type { Page } from '@playwright/test'
import { type Locale, locales } from '@/lib/i18n/locales'
import { monthNames } from '@/lib/i18n/month-names'
import { records } from './e2e-records'

/** A text of the page as the reader sees it, with what stands around it. */
interface Piece {
  text: string
  /** The language that the page says it is in. */
  lang: string
  /** Set apart from the line around it: by an element that isolates it, or one that has a direction of its own. */
  isolated: boolean
  /** For machines and their like: code, references, addresses, what was typed. */
  technical: boolean
}

/** Every visible text of the page, in order. */
async function piecesOf(page: Page): Promise<Piece[]> {
  return page.evaluate(() => {
    const pieces: Piece[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = (node.textContent ?? '').trim()
      if (!text || !element || element.closest('script, style, template, noscript, title')) continue
      pieces.push({
        text,
        lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
        isolated: element.closest('bdi, [dir]:not(html)') !== null,
        technical:
          element.closest('code, kbd, samp, pre, textarea, [dir=ltr]:not(html, main, section, article)') !== null,
      })
    }
    return pieces
  })
}

const usesLatin = new Set(['en', 'fr', 'de', 'az', 'tr', 'tk', 'uz', 'nl', 'lt', 'sv', 'it', 'es'])
const usesArabic = new Set(['fa', 'ar', 'ur', 'ps'])

/** Letters that a language is written in. */
function lettersOf(lang: string): RegExp {
  const [language = ''] = lang.split('-')
  if (usesArabic.has(language)) return /\p{Script=Arabic}/u
  return usesLatin.has(language) ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u
}

/** Words that a text in this language may not have: months and countries of the others, less those both write alike. */
const foreignWords = Object.fromEntries(
  locales.map((locale) => {
    const own = new Set(wordsOf(locale))
    const foreign = locales.flatMap(wordsOf).filter((word) => !own.has(word))
    return [locale, new RegExp(`(?<!\\p{L})(${[...new Set(foreign)].join('|')})(?!\\p{L})`, 'u')]
  }),
) as Record<Locale, RegExp>

function wordsOf(locale: Locale): string[] {
  // A month's name that is also an everyday word says nothing.
  const months = monthNames(locale, 'gregory').filter(
    (month) => !['May', 'March', 'мамыр', 'май', 'март'].includes(month),
  )
  return [...months, ...records('countries').map(({ name }) => name[locale])]
}

type Rule = (piece: Piece, locale: Locale) => boolean

const isProse = ({ technical }: Piece) => !technical

/** What is wrong with a text (design guide, section 11); each rule is true of a text that breaks it. */
const rules: Record<string, Rule> = {
  // A foreign name inside a sentence is the sentence's; a text without one letter of its language is in another one.
  '11 written in another script than its language': (piece) =>
    isProse(piece) && /\p{L}{2}/u.test(piece.text) && !lettersOf(piece.lang).test(piece.text),
  '12 a run of the other direction that nothing isolates': (piece) =>
    !piece.isolated &&
    (piece.lang === 'fa' ? /[\p{Script=Latin}\p{Script=Cyrillic}]{2}/u : /\p{Script=Arabic}/u).test(piece.text),
  '13 a key or a value that should be words': ({ text, technical }) =>
    // Where columns are told, their names are set as code.
    (!technical && /^[a-z]+(\.[A-Za-z_]+)+$/.test(text)) ||
    /MISSING_MESSAGE|\bundefined\b|\bNaN\b|\[object|Invalid Date/.test(text) ||
    // What is meant for programs has braces of its own.
    (!technical && /\{[^}]*\}/.test(text)),
  '14 a date of a broken Intl': ({ text }) => /\bM(0[1-9]|1[0-2])\b|\bERA\b|\bAP\b/.test(text),
  '15 a date for machines': (piece) => isProse(piece) && /\d{4}-\d{2}-\d{2}/.test(piece.text),
  '16 digits of another language': (piece) =>
    isProse(piece) &&
    (piece.lang === 'fa' ? /[0-9]/.test(piece.text) : /[\u06f0-\u06f9\u0660-\u0669]/.test(piece.text)),
  '17 Persian typed with Arabic letters, spaces or commas': ({ text, lang }) =>
    lang === 'fa' &&
    /[\u064a\u0643]|(^|\s)ن?می\s|\s(ها|های|هایی)(\s|$)|\p{Script=Arabic},\s*\p{Script=Arabic}/u.test(text),
  '18 a month or country in another language': ({ text, lang }, locale) =>
    lang === locale && foreignWords[locale].test(text),
}

/** Every text of the page that breaks a rule, with the rule. */
export async function faultyTexts(page: Page, locale: Locale): Promise<string[]> {
  const pieces = await piecesOf(page)
  return pieces.flatMap((piece) =>
    Object.entries(rules).flatMap(([rule, breaks]) => (breaks(piece, locale) ? [`${rule}: ${piece.text}`] : [])),
  )
}
