import { isDeskPage } from '@/lib/http/address'
import { paths } from '@/lib/paths'

/** The one question in an address of the desk that is worth coming back to: which report is to be corrected. */
const question = /\?corrects=[0-9a-f-]{36}$/

/** Where to go after signing in: a page of the desk, without its language. Anything else, a foreign address above all, is the desk. */
export function returnPath(wanted: unknown): string {
  return typeof wanted === 'string' && isDeskPage(wanted.replace(question, '')) ? wanted : paths.desk()
}
