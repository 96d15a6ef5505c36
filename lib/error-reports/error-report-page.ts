import { neutralPath } from '@/lib/http/address'

/** Whether a report may name it: a path of ours without its language; empty for the home page. */
export function isReportablePage(path: string): boolean {
  return path.length <= 200 && /^(\/[a-z0-9._-]+)*$/.test(path)
}

/** The page that a link to the form names; the home page where it names none of ours. */
export function reportedPage(candidate: string | undefined): string {
  return candidate !== undefined && isReportablePage(candidate) ? neutralPath(candidate) : ''
}
