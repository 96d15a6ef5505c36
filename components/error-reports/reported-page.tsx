import { useLocale, useTranslations } from 'next-intl'
import { inLocale } from '@/lib/paths'

/** The way to the page that a report is about. */
export function ReportedPage({ page }: { page: string }) {
  return (
    <a href={inLocale(useLocale(), page)}>
      <ReportedPageName page={page} />
    </a>
  )
}

/** That page by its address, where the line leads elsewhere. */
export function ReportedPageName({ page }: { page: string }) {
  const t = useTranslations('errorReport')
  if (page === '') return t('home')
  return (
    <bdi dir="ltr" className="break-all">
      {page}
    </bdi>
  )
}
