import { isLocale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { isRecordKey } from '@/lib/records/record-key'

/** Where the form that chooses two languages goes: to the address of that pair, which is a page that can be kept. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/agreements/[key]/compare'>) {
  const { locale, key } = await params
  if (!isLocale(locale) || !isRecordKey(key)) return new Response(null, { status: 404 })
  const chosen = new URL(request.url).searchParams
  const [left, right] = [chosen.get('left'), chosen.get('right')]
  const isPair = isLocale(left) && isLocale(right)
  const path = isPair ? paths.agreementCompare(key, [left, right]) : paths.agreementText(key)
  return new Response(null, { status: 303, headers: { Location: inLocale(locale, path) } })
}
