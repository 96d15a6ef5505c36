import { useLocale, useTranslations } from 'next-intl'
import { inLocale } from '@/lib/paths'

/** The page that a report is about, by its address. */
export function ReportedPage({ page }: { page: string }) {
  const t = useTranslations('errorReport')
  const locale = useLocale()
  return (
    <a href={inLocale(locale, page)}>
      {page ? (
        <bdi dir="ltr" className="break-all">
          {page}
        </bdi>
      ) : (
        t('home')
      )}
    </a>
  )
}
