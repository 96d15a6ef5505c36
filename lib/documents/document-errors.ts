import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import type messages from '@/messages/en.json'
import { fileLimit, reasonLimit, titleLimit } from './document-limits'

type Documents = keyof (typeof messages)['documents']['error']
type Common = 'foreignOrigin' | 'malformed' | 'notSignedIn' | 'textControls' | 'textIllegible'

interface Translators {
  documents: (code: Documents, values?: Record<string, string>) => string
  common: (code: Common) => string
}

const withoutValues = [
  ...['fileMissing', 'fileCut', 'fileKnown', 'storageFull', 'unavailable', 'notFound', 'staleVersion', 'uploadAbsent'],
  ...['uploadFailed', 'keyMissing', 'keyInvalid', 'keyTaken', 'kindMissing', 'languageMissing', 'titleMissing'],
  ...[
    'targetMissing',
    'linkUnknown',
    'changeWaits',
    'changesTooMany',
    'changeSettled',
    'ownChange',
    'reasonMissing',
    'notReleasable',
    'secondPersonNeeded',
    'pdfNotPdf',
    'pdfTruncated',
  ],
  ...[
    'pdfTrailing',
    'pdfEncrypted',
    'pdfJavaScript',
    'pdfLaunch',
    'pdfAttachments',
    'pdfMedia',
    'pdfXfa',
    'pdfFormData',
  ],
  ...['pdfAutomatic', 'pdfNoPages', 'pdfUnreadable'],
] as const satisfies readonly Documents[]

const common = ['foreignOrigin', 'malformed', 'notSignedIn', 'textControls', 'textIllegible'] as const

/** Each code that a form about documents can be answered with, as a sentence in the reader's language. */
export function documentErrors(t: Translators, locale: Locale): Record<string, string> {
  return {
    ...Object.fromEntries(common.map((code) => [code, t.common(code)])),
    ...Object.fromEntries(withoutValues.map((code) => [code, t.documents(code)])),
    fileTooLarge: t.documents('fileTooLarge', { limit: formatNumber(fileLimit / 1024 / 1024, locale) }),
    titleTooLong: t.documents('titleTooLong', { limit: formatNumber(titleLimit, locale) }),
    reasonTooLong: t.documents('reasonTooLong', { limit: formatNumber(reasonLimit, locale) }),
  }
}

/** The fields have limits of their own, and the code for a text that is too long does not say which. */
export function inOwnWords(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [
      field,
      code !== 'textTooLong' ? code : field === 'reason' ? 'reasonTooLong' : 'titleTooLong',
    ]),
  )
}
