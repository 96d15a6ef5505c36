import { type NounRows, published } from './noun-rows'
import type { RecordOf } from './record-files'
import { childId, children, inEveryLanguage } from './table-rows'

export const initiativeRows: NounRows<'initiatives', RecordOf<'initiatives'>> = {
  row: ({ kind, proposedBy }, load) => ({ ...published, kind, proposedById: load.idOrNull('people', proposedBy) }),
  children: (initiative, initiativeId, load) => [
    children(
      'InitiativeText',
      { initiativeId },
      inEveryLanguage((locale) => ({
        name: initiative.name[locale],
        description: initiative.description[locale],
        remark: initiative.remark?.[locale] ?? null,
      })),
    ),
    children(
      'InitiativePrintedName',
      { initiativeId },
      initiative.printed.map(({ printed, language, source }, place) => ({
        id: childId(initiativeId, 'printed', place),
        printed,
        language,
        sourceId: load.id('sources', source),
      })),
    ),
    children(
      'InitiativeCountry',
      { initiativeId },
      initiative.countries.map((countryCode) => ({ countryCode })),
    ),
    children(
      'InitiativeAgreement',
      { initiativeId },
      initiative.agreements.map((key) => ({ agreementId: load.id('agreements', key) })),
    ),
    children(
      'InitiativeSource',
      { initiativeId },
      initiative.sources.map((source) => ({ sourceId: load.id('sources', source) })),
    ),
  ],
}
