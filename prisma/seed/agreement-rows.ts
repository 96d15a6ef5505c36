import { type NounRows, published } from './noun-rows'
import { dateColumns } from './record-dates'
import type { RecordOf } from './record-files'
import { children } from './table-rows'

export const agreementRows: NounRows<'agreements', RecordOf<'agreements'>> = {
  row(agreement, load) {
    const signed = dateColumns(agreement.signed)
    return {
      ...published,
      kind: agreement.kind,
      bindingness: agreement.bindingness,
      scope: agreement.scope,
      stage: agreement.stage,
      primaryLocale: agreement.primaryLanguage,
      frameworkBodyId: load.idOrNull('bodies', agreement.frameworkBody),
      occasionBodyId: load.idOrNull('bodies', agreement.occasion),
      signedOn: signed.on,
      signedPrecision: signed.precision,
      signedPrinted: signed.printed,
      signedCalendar: signed.calendar,
    }
  },
  children: (agreement, agreementId, load) => [
    children(
      'AgreementLink',
      { fromId: agreementId },
      agreement.links.map(({ to, kind }) => ({ toId: load.id('agreements', to), kind })),
    ),
    children(
      'AgreementSource',
      { agreementId },
      agreement.sources.map((source) => ({ sourceId: load.id('sources', source) })),
    ),
  ],
}
