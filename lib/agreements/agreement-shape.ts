import {
  AgreementKind,
  AgreementLinkKind,
  AgreementScope,
  AgreementStage,
  AuthorityRole,
  Bindingness,
  PartyRole,
  ReportingRhythm,
} from '@/lib/generated/prisma/enums'
import { locales } from '@/lib/i18n/locales'
import { choice, date, flag, list, name, prose, reference, remark, sources } from '@/lib/records/field-builders'
import { otherValueBreaches, otherValues } from '@/lib/records/other-value-field'
import type { Breach, RecordDocument, RecordShape } from '@/lib/records/record-shape'
import { documentTermBreaches } from './agreement-document-terms'
import { formalityFields, partyFormalities, partyGroups, termFields, termGroups } from './agreement-term-fields'

/** An agreement is made between at least two. */
function agreementBreaches(document: RecordDocument): Breach[] {
  const parties = (document.parties ?? []) as RecordDocument[]
  return [
    ...(parties.length === 1 ? [{ path: 'parties', code: 'partiesTooFew' }] : []),
    ...documentTermBreaches(document),
  ]
}

export const agreementShape: RecordShape = {
  noun: 'agreements',
  model: 'Agreement',
  key: 'typed',
  head: 'title',
  shortHead: 'shortTitle',
  hasState: true,
  breaches: (document) => [...agreementBreaches(document), ...otherValueBreaches(document)],
  groups: {
    ...termGroups,
    formalities: Object.keys(formalityFields).filter((name) => name !== 'authenticLanguages'),
    further: ['reportingRhythm', 'frameworkBody', 'occasion', 'remark', 'links', 'otherValues'],
  },
  texts: { model: 'AgreementText', parent: 'agreementId', kept: 'revised' },
  fields: {
    title: name({ required: true, max: 1000 }),
    shortTitle: name({ required: true, max: 200 }),
    titleIsOurs: flag(false, { onTexts: true }),
    primaryLanguage: choice('ui.language', Object.fromEntries(locales.map((code) => [code, code])), {
      column: 'primaryLocale',
      required: true,
    }),
    kind: choice('agreements.kind', AgreementKind, { required: true }),
    bindingness: choice('agreements.bindingness', Bindingness, { required: true, initial: 'unclear' }),
    scope: choice('agreements.scope', AgreementScope, { required: true, initial: 'bilateral' }),
    stage: choice('agreements.stage', AgreementStage, { required: true }),
    signed: date('signed', 'printed'),
    place: name({ max: 200 }),
    ...termFields,
    ...formalityFields,
    reportingRhythm: choice('rhythm.every', ReportingRhythm),
    frameworkBody: reference('bodies', 'frameworkBodyId'),
    occasion: reference('bodies', 'occasionBodyId'),
    summary: prose(),
    remark,
    parties: list(
      'AgreementParty',
      'agreementId',
      {
        body: reference('bodies', 'bodyId', { required: true }),
        role: choice('bodies.role', PartyRole, { required: true }),
        inferred: flag(false),
        ...partyFormalities,
        authorities: list(
          'PartyAuthority',
          'partyId',
          {
            body: reference('bodies', 'bodyId', { required: true }),
            role: choice('bodies.role', AuthorityRole, { required: true }),
          },
          { unique: ['body'] },
        ),
      },
      {
        place: 'party',
        unique: ['body'],
        groups: partyGroups,
        required: true,
        texts: { model: 'AgreementPartyText', parent: 'partyId', kept: 'plain' },
      },
    ),
    partyOrder: { type: 'partyOrder' },
    links: list(
      'AgreementLink',
      'fromId',
      {
        to: reference('agreements', 'toId', { required: true }),
        kind: choice('agreements.link', AgreementLinkKind, { required: true }),
      },
      { unique: ['to', 'kind'] },
    ),
    otherValues: otherValues('agreementId', [
      'title',
      'kind',
      'stage',
      'signed',
      'place',
      'entry',
      'duration',
      'parties',
      'occasion',
    ]),
    sources: sources('AgreementSource', 'agreementId'),
  },
}
