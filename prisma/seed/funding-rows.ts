import { type NounRows, published } from './noun-rows'
import { dateColumns } from './record-dates'
import type { RecordOf } from './record-files'
import { children, inEveryLanguage } from './table-rows'

export const fundingRows: NounRows<'funding', RecordOf<'funding'>> = {
  row(instrument, load) {
    const day = dateColumns(instrument.approved)
    return {
      ...published,
      kind: instrument.kind,
      holderId: load.id('bodies', instrument.holder),
      approvedById: load.idOrNull('people', instrument.approvedBy),
      approvedOn: day.on,
      approvedPrecision: day.precision,
      approvedPrinted: day.printed,
    }
  },
  children: (instrument, instrumentId, load) => [
    children(
      'FundingText',
      { instrumentId },
      inEveryLanguage((locale) => ({
        name: instrument.name[locale],
        description: instrument.description[locale],
        remark: instrument.remark?.[locale] ?? null,
      })),
    ),
    children(
      'FundingSource',
      { instrumentId },
      instrument.sources.map((source) => ({ sourceId: load.id('sources', source) })),
    ),
  ],
}
