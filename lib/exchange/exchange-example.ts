/** A file that a person can copy and fill in: the rows of one film with two countries. */
export const exampleColumns = [
  'key',
  'title.fa',
  'title.ru',
  'title.kk',
  'title.en',
  'titlePrinted',
  'titleLanguage',
  'kind',
  'stage',
  'countries.country',
  'sources',
] as const

export const exampleRows: readonly Partial<Record<(typeof exampleColumns)[number], string>>[] = [
  {
    key: 'example-film',
    'title.fa': 'فیلم نمونه',
    'title.ru': 'Пример фильма',
    'title.kk': 'Үлгі фильм',
    'title.en': 'Example film',
    titlePrinted: 'Пример фильма',
    titleLanguage: 'ru',
    kind: 'feature',
    stage: 'released',
    'countries.country': 'ru',
    sources: 's1 s4',
  },
  { key: 'example-film', 'countries.country': 'ir' },
]

/** The example as the lines of a CSV file. None of its texts needs quotes. */
export function exampleLines(): string[] {
  return [
    exampleColumns.join(','),
    ...exampleRows.map((row) => exampleColumns.map((name) => row[name] ?? '').join(',')),
  ]
}
