import { type Direction, directionOf } from '@/lib/i18n/locales'

/** A piece of a text in one script; `lang` only where it is another than the text's own. */
export interface ScriptRun {
  text: string
  lang?: string
  dir?: Direction
}

type Script = 'arabic' | 'cyrillic' | 'latin'

const scriptOf: Record<string, Script> = { fa: 'arabic', ru: 'cyrillic', kk: 'cyrillic', en: 'latin' }

// A run begins and ends with a letter of the script (Latin ones may carry numbers, as WCAG 2.2 does) and keeps what
// stands between two such words; quotation marks around it stay with the sentence.
const runs: Record<Script, string> = {
  arabic: String.raw`\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u200c]*(?:[\s.,،؛:–-]+\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u200c]*)*`,
  cyrillic: String.raw`\p{Script=Cyrillic}+(?:[\s.,:–-]+\p{Script=Cyrillic}+)*`,
  latin: String.raw`\p{Script=Latin}[\p{Script=Latin}\p{M}0-9]*(?:[\s.,:–-]+[\p{Script=Latin}0-9]+)*`,
}

/**
 * Splits a text at words in another script than that of its language: a quoted Persian title in a Russian note changes
 * places with what follows it, and is read out with Russian rules, unless it is marked. Latin words are told apart in
 * Persian text, and where they are all there is: in Russian or Kazakh sentences they neither change sides nor are misread.
 */
export function splitScripts(text: string, lang: string): ScriptRun[] {
  const own = scriptOf[lang]
  // An abbreviation that stands alone is no sentence of the text's language.
  const isAllLatin = !/\p{Script=Arabic}|\p{Script=Cyrillic}/u.test(text)
  const foreign = (['arabic', 'cyrillic', 'latin'] as const).filter(
    (script) => script !== own && (script !== 'latin' || own === 'arabic' || isAllLatin),
  )
  const pattern = new RegExp(foreign.map((script) => `(?<${script}>${runs[script]})`).join('|'), 'gu')
  const pieces: ScriptRun[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) })
    const runLang = languageOfRun(match[0], match.groups ?? {})
    pieces.push({ text: match[0], lang: runLang, dir: directionOf(runLang) })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end) })
  return pieces
}

function languageOfRun(run: string, groups: Record<string, string | undefined>): string {
  if (groups.arabic) return 'fa'
  if (groups.latin) return 'en'
  return /[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/.test(run) ? 'kk' : 'ru'
}
