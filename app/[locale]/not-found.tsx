import { NotFoundContent } from '@/components/layout/not-found-content'
import { env } from '@/lib/env'

/** For readers with JavaScript and in development; without it the cache handler sends the page `/LOCALE/not-found`. */
export default function NotFound() {
  return <NotFoundContent trial={env().HAMKINO_TRIAL} />
}
