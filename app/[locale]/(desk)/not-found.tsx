import { useTranslations } from 'next-intl'
import { NotFoundContent } from '@/components/layout/not-found-content'
import { env } from '@/lib/env'

/** With a title of its own: a page whose form draws the title has none to leave to this one. */
export default function NotFound() {
  const t = useTranslations('notFound')
  return (
    <>
      <title>{t('title')}</title>
      <NotFoundContent trial={env().HAMKINO_TRIAL} />
    </>
  )
}
