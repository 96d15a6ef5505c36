import { isRecordKey } from '@/lib/records/record-key'
import { absent, requireLocale } from '../../../../../desk-request'

/** The clause of which a form's address speaks; an address that cannot be one is not there. */
export async function clauseAddress(params: Promise<{ locale: string; key: string; number: string }>) {
  const { locale: given, key, number } = await params
  const locale = requireLocale(given)
  if (!isRecordKey(key) || !/^[1-9][0-9]{0,3}$/.test(number)) absent(locale)
  return { locale, key, number: Number(number) }
}
