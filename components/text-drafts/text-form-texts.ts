import { useTranslations } from 'next-intl'
import { useSignInAgainTexts } from '@/components/auth/sign-in-again-texts'
import { useErrorTexts } from '@/components/drafts/error-texts'
import type { TextFormTexts } from './text-form-frame'

const ownCodes = [
  'clausesMissing',
  'clausesTooMany',
  'clauseTwice',
  'clausesInReview',
  'clausesChanged',
  'textFileTooLarge',
  'textFileUnreadable',
  'piecesTooMany',
  'pastedTextMissing',
  'signInUnavailable',
] as const
/** Said otherwise here than on the forms of reports. */
const renamed = ['staleVersion', 'notFound', 'unavailable', 'stepIllegal'] as const

/** The sentences that all forms of the screen share. */
export function useTextFormTexts(): TextFormTexts {
  const t = useTranslations('textToClauses.error')
  const error = useTranslations('error')
  const form = useTranslations('form')
  return {
    errorTitle: form('errorTitle'),
    errors: {
      ...useErrorTexts(),
      ...Object.fromEntries(ownCodes.map((code) => [code, error(code)])),
      ...Object.fromEntries(renamed.map((code) => [code, t(code)])),
    },
    reopen: t('reopen'),
    signIn: useSignInAgainTexts(),
  }
}
