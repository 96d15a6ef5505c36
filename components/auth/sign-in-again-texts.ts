import { useTranslations } from 'next-intl'
import type { SignInAgainTexts } from '@/components/forms/sign-in-again'

/** What a form says that asks its person to sign in again. */
export function useSignInAgainTexts(): SignInAgainTexts {
  const signIn = useTranslations('auth.signIn')
  const code = useTranslations('twoFactor.code')
  return {
    title: signIn('again.title'),
    explanation: signIn('again.explanation'),
    email: signIn('email'),
    password: signIn('password'),
    code: code('label'),
    codeHint: code('hint'),
    codeExplanation: signIn('again.code'),
  }
}

/** The codes of `error` with which signing in can be answered. */
export const signInCodes = [
  'notSignedIn',
  'signInFailed',
  'signInLimited',
  'emailMissing',
  'emailInvalid',
  'passwordMissing',
  'codeAwaited',
  'codeMissing',
  'codeInvalid',
  'codeWrong',
  'codeExpired',
  'codeUsed',
  'codeLimited',
] as const

/** What any form with words in it can be answered with whose sender may have to sign in again. */
export const writtenFormCodes = [
  ...signInCodes,
  'unavailable',
  'foreignOrigin',
  'malformed',
  'textControls',
  'textIllegible',
] as const
