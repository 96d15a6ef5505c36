import 'server-only'
import { notFound } from 'next/navigation'
import { isRecordKey } from '@/lib/records/record-key'
import { isRecordNoun, type RecordNoun } from '@/lib/records/record-shape'
import { requireLocale } from '../../desk-request'

/** The kind of record that an address names. */
export function requireNoun(noun: string): RecordNoun {
  return isRecordNoun(noun) ? noun : notFound()
}

export async function recordAddress(params: Promise<{ locale: string; noun: string; key: string }>) {
  const { locale, noun, key } = await params
  if (!isRecordKey(key)) notFound()
  return { locale: requireLocale(locale), noun: requireNoun(noun), key }
}
