import { type NounRows, published } from './noun-rows'
import { dateColumns } from './record-dates'
import type { RecordOf } from './record-files'
import { children, inEveryLanguage } from './table-rows'

export const sourceRows: NounRows<'sources', RecordOf<'sources'>> = {
  row(source) {
    const day = dateColumns(source.published)
    return {
      ...published,
      language: source.language,
      titlePrinted: source.titlePrinted ?? null,
      titleIsOurs: source.titleIsOurs,
      publishedOn: day.on,
      publishedPrecision: day.precision,
      publishedPrinted: day.printed,
      sha256: source.sha256,
    }
  },
  children: (source, sourceId) => [
    children(
      'SourceText',
      { sourceId },
      inEveryLanguage((locale) => ({
        publisher: source.publisher?.[locale] ?? null,
        title: source.title[locale],
        summary: source.summary[locale],
        note: source.note?.[locale] ?? null,
      })),
    ),
  ],
}
