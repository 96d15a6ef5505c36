import { useTranslations } from 'next-intl'
import type en from '@/messages/en.json'

type ErrorCode = keyof (typeof en)['error']

/** The sentences for the codes that a form of accounts can be answered with; those that any form can are always among them. */
export function useAccountErrors(codes: readonly ErrorCode[]): Record<string, string> {
  const t = useTranslations('error')
  return {
    foreignOrigin: t('foreignOrigin'),
    malformed: t('malformed'),
    unavailable: t('accountUnavailable'),
    notSignedIn: t('notSignedIn'),
    notFound: t('accountGone'),
    staleVersion: t('accountStale'),
    ...Object.fromEntries(codes.map((code) => [code, t(code)])),
  }
}
