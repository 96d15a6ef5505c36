import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { statedCounts } from './text-counts'
import { parseAgreementText } from './text-tree'

/** What a pattern that goes back and forth, or a list that is searched again for each line, would not come to the end of. */
const units: Record<string, string> = {
  'empty lines': '\n',
  'blanks in one line': ' \u00a0',
  'one long word': 'a',
  'open brackets': '((((«',
  'dots and dashes': '.-.-',
  'hyphens at ends of lines': 'abc-\n',
  'numbers alone on their lines': '1\n',
  'points that are all the first': '1.\n',
  'letters of lists': 'a)\n',
  'Roman points': 'I.\n',
  'points within points': '1. a) i) (1) ',
  'decimals below decimals': '1.1.1.1 Films\n',
  articles: 'Article 1\nСтатья 1\nماده ۱\n1-бап\n',
  'nouns without numbers': 'Article\nСтатья\nماده\nбап\n',
  'sentences that name articles': 'Article 1 of\nماده ۱ این\n',
  'numbers in words': 'twenty двадцать بیست و он ',
  annexes: 'Annex\nПриложение\nپیوست\nҚосымша\n',
  notes: 'Note.\nПримечание.\nتبصره -\nЕскерту.\n',
  'dotted lines': 'Films ......... 7\n',
  'pages with headers': 'Film agreement\nx\n1\n\f',
  'closing words': 'Done at Middletown\nЗа Совет\nاز طرف دولت\nКеңес үшін\n',
  'counts of articles': 'consists of 5 articles, из 5 статей, مشتمل بر ۵ ماده، 5 баптан ',
}

const [small, large] = [10_000, 80_000]

describe('the time that a text takes', () => {
  it.each(Object.entries(units))(
    'grows with its length and no faster: %s',
    (_, unit) => {
      // Eight times the text takes about eight times as long, and sixty-four times where each line looks at all others. The floor
      // is for what is over too soon to be measured.
      const [shorter, longer] = [small, large].map((length) => secondsFor(unit, length))
      expect(longer).toBeLessThan(24 * Math.max(shorter ?? 0, 0.05))
    },
    30_000,
  )
})

/** Of the processor, as other programs run beside it; in all four languages, as the lines are of all four. */
function secondsFor(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length))
  const started = process.cpuUsage()
  for (const locale of locales) {
    parseAgreementText(text, locale)
    statedCounts(text, locale)
  }
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1_000_000
}
