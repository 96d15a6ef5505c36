import { paths } from '@/lib/paths'

const deskPages = [
  /^\/desk$/,
  /^\/desk\/sessions$/,
  /^\/desk\/agreements\/[a-z0-9-]{1,80}\/clauses\/[0-9]{1,4}\/report$/,
]

/** Whether the path, without its language, is one of the desk's. */
export function isDeskPage(path: string): boolean {
  return deskPages.some((page) => page.test(path))
}

/** Where to go after signing in: a page of the desk, without its language. Anything else, a foreign address above all, is the desk. */
export function returnPath(wanted: unknown): string {
  return typeof wanted === 'string' && isDeskPage(wanted) ? wanted : paths.desk()
}
