/** What the clauses of a text are called: by which name they are found again, and what heads them where the text has no heading. */
import { plainText } from '@/lib/forms/form-fields'
import { type Locale, locales } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { readLabel } from '@/lib/texts/text-labels'
import type { NodeKind } from '@/lib/texts/text-nodes'
import type { RowClause } from '@/lib/texts/text-row-clauses'

/** Comparable between languages. An annex has its own numbers, and the only one is the first. */
export function nameOfPiece(kind: NodeKind, number: string | null): string {
  if (kind === 'annex') return `annex ${number ?? '1'}`
  return kind === 'preamble' || kind === 'part' ? `${kind} ${number ?? ''}` : `clause ${number ?? '?'}`
}

/** @param number the clause's own, which speaks where nothing is printed */
export function nameOfKnown(printed: string | null, number: number): string {
  if (printed === null) return nameOfPiece('article', String(number))
  const read = locales.map((locale) => readLabel(printed, locale))
  const label = read.find(({ kind }) => kind !== null) ?? read.find((one) => one.number !== null)
  return nameOfPiece(label?.kind ?? 'article', label?.number ?? null)
}

const pieceNames: Record<Locale, Record<NodeKind, string>> = {
  fa: {
    preamble: 'مقدمه',
    part: 'بخش',
    article: 'ماده',
    paragraph: 'بند',
    note: 'تبصره',
    annex: 'پیوست',
    closing: 'بخش پایانی',
  },
  ru: {
    preamble: 'Преамбула',
    part: 'Часть',
    article: 'Статья',
    paragraph: 'Пункт',
    note: 'Примечание',
    annex: 'Приложение',
    closing: 'Заключительная часть',
  },
  kk: {
    preamble: 'Кіріспе',
    part: 'бөлім',
    article: 'бап',
    paragraph: 'тармақ',
    note: 'ескертпе',
    annex: 'қосымша',
    closing: 'Қорытынды бөлім',
  },
  en: {
    preamble: 'Preamble',
    part: 'Part',
    article: 'Article',
    paragraph: 'Paragraph',
    note: 'Note',
    annex: 'Annex',
    closing: 'Closing part',
  },
}

function plainName(kind: NodeKind, number: number, locale: Locale): string {
  const name = pieceNames[locale][kind]
  if (kind === 'preamble' || kind === 'closing') return name
  const digits = formatDigits(number, locale)
  return locale === 'kk' ? `${digits}-${name}` : `${name} ${digits}`
}

type Piece = Pick<RowClause, 'kind' | 'heading' | 'text' | 'number'> & { label: string }

/**
 * Heading and text of a clause, of which the registry requires both. Where the text has no heading, the one that the registry has
 * already, else the piece's label as printed; where it has nothing but a heading, that is its text as well.
 */
export function wordsOfPiece({ kind, heading, text, number, label }: Piece, known: string, locale: Locale) {
  const printed = label.replace(/(?<![\s.:/\-–—ـ])[\s.:/\-–—ـ]+$/, '') || plainName(kind, number, locale)
  const lent: ('heading' | 'text')[] = []
  if (heading === null) lent.push('heading')
  if (text === '') lent.push('text')
  return {
    heading: plainText(heading ?? (known || printed)),
    text: plainText(text || (heading ?? printed)),
    lent,
  }
}
