import type { Locale } from '@/lib/i18n/locales'
import { type AttentionKind, isAttentionKind } from './attention-filter'

export const attentionFormats = ['csv', 'xlsx'] as const
export type AttentionFormat = (typeof attentionFormats)[number]

export interface AttentionFileName {
  kind: AttentionKind
  format: AttentionFormat
}

/** The list and the format of the file that an address names: `silent.csv`. Null for any other. */
export function attentionFileName(file: string): AttentionFileName | null {
  const [kind = '', ending, ...rest] = file.split('.')
  const format = attentionFormats.find((one) => one === ending)
  return format && rest.length === 0 && isAttentionKind(kind) ? { kind, format } : null
}

/** The address of a list of what asks for attention as a file, with the question of its page (`?country=ir`). */
export function attentionFilePath({ kind, format }: AttentionFileName, language: Locale, query: string): string {
  return `/api/v1/attention/${kind}.${format}?language=${language}${query.replace('?', '&')}`
}
