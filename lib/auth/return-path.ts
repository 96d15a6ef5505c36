import { isDeskPage } from '@/lib/http/address'
import { paths } from '@/lib/paths'

/** The questions in an address of the desk that are worth coming back to: which report is to be corrected, which text is open. */
const question = /\?(corrects=[0-9a-f-]{36}|language=(fa|ru|kk|en))$/

/** Where to go after signing in: a page of the desk, without its language. Anything else, a foreign address above all, is the desk. */
export function returnPath(wanted: unknown): string {
  return typeof wanted === 'string' && isDeskPage(wanted.replace(question, '')) ? wanted : paths.desk()
}
