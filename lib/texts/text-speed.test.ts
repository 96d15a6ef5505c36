import { describe, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { expectLinear } from '@/tests/support/growth'
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

describe('the time that a text takes', () => {
  it.each(Object.entries(units))(
    'grows with its length and no faster: %s',
    (_, unit) => {
      expectLinear((length) => read(unit.repeat(Math.ceil(length / unit.length))), [10_000, 80_000])
    },
    60_000,
  )
})

/** In all four languages, as the lines are of all four. */
function read(text: string): void {
  for (const locale of locales) {
    parseAgreementText(text, locale)
    statedCounts(text, locale)
  }
}
