import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { isRecordKey } from '@/lib/records/record-key'
import { isRecordNoun, type RecordNoun } from '@/lib/records/record-shape'
import { absent, requireLocale } from '../../desk-request'

/** The kind of record that an address names. */
export function requireNoun(locale: Locale, noun: string): RecordNoun {
  return isRecordNoun(noun) ? noun : absent(locale)
}

export async function recordAddress(params: Promise<{ locale: string; noun: string; key: string }>) {
  const { locale: given, noun, key } = await params
  const locale = requireLocale(given)
  if (!isRecordKey(key)) absent(locale)
  return { locale, noun: requireNoun(locale, noun), key }
}
