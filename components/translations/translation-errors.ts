import { useTranslations } from 'next-intl'
import { useErrorTexts } from '@/components/drafts/error-texts'

const own = [
  'rowChanged',
  'originalChanged',
  'rowLocked',
  'nothingToHandIn',
  'moreToHandIn',
  'handedInTogether',
  'notFound',
  'staleVersion',
] as const

/** Each code that a form of translations can be answered with, as a sentence. */
export function useTranslationErrors(): Record<string, string> {
  const t = useTranslations('translations.error')
  return { ...useErrorTexts(), ...Object.fromEntries(own.map((code) => [code, t(code)])) }
}
