import { useTranslations } from 'next-intl'
import { signInCodes } from '@/components/auth/sign-in-again-texts'

const errorCodes = [
  ...signInCodes,
  'notFound',
  'staleVersion',
  'unavailable',
  'foreignOrigin',
  'malformed',
  'textControls',
  'textIllegible',
  'urlInvalid',
  'missing',
  'textMissingHere',
  'textTooLongHere',
  'numberInvalid',
  'languageInvalid',
  'hashInvalid',
  'keyInvalid',
  'keyMissing',
  'keyTaken',
  'repeated',
  'referenceUnknown',
  'dateMissing',
  'startMissing',
  'endsBeforeStart',
  'bodyOrCountry',
  'partiesTooFew',
  'placeTwice',
  'obligedParty',
  'rhythmOfFinal',
  'owedRecurring',
  'firstTurn',
  'postponedTo',
  'countedForeign',
  'clauseWithoutPeriods',
  'clauseForeign',
  'clauseNumberTaken',
  'clauseMoved',
  'nextMeetingTaken',
  'nextMeetingItself',
  'partyForeign',
  'partyInClauses',
  'countryCodeInvalid',
  'draftFaulty',
  'stepIllegal',
  'reasonMissing',
  'publishAtPast',
  'hourInvalid',
  'alreadyDrafted',
  'draftOvertaken',
  'referencesUnpublished',
  'stillNeeded',
  'partyHasReported',
  'ownAncestor',
  'termMissing',
  'termUnneeded',
  'termTooMany',
  'termTooEarly',
  'termTooLong',
  'prevailingForeign',
  'otherValueMissing',
  'originalOther',
  'mergeHasReported',
  'mergeBothParties',
  'mergeDraftsOpen',
  'mergeIntoGone',
  'mergeIntoUnknown',
  'mergeIntoItself',
  'mergeInChain',
] as const
/** Said otherwise here than on the forms of reports. */
const ownWords = ['staleVersion', 'notFound', 'unavailable'] as const
const dateCodes = ['dateIncomplete', 'dayInvalid', 'monthInvalid', 'dateImpossible'] as const

/** Each code that a form of the records' desk can be answered with, as a sentence; the year's own range is told elsewhere. */
export function useErrorTexts(): Record<string, string> {
  const error = useTranslations('error')
  const date = useTranslations('date.error')
  const t = useTranslations('drafts.error')
  return {
    ...Object.fromEntries(errorCodes.map((code) => [code, error(code)])),
    ...Object.fromEntries(dateCodes.map((code) => [code, date(code)])),
    textTooLong: error('textTooLongHere'),
    ...Object.fromEntries(ownWords.map((code) => [code, t(code)])),
  }
}
