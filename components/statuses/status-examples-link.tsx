import { useLocale, useTranslations } from 'next-intl'
import { inLocale, paths } from '@/lib/paths'

/** From a question for a status to what each means. In a window of its own: what was typed stays where it is. */
export function StatusExamplesLink() {
  const t = useTranslations('report.status')
  return (
    <a href={`${inLocale(useLocale(), paths.deskHelp())}#statuses`} target="_blank" rel="noopener">
      {t('examples')}
    </a>
  )
}
