import { useLocale, useTranslations } from 'next-intl'
import { PageHeading } from '@/components/ui/page-heading'
import { PageShell } from './page-shell'
import { WaysOn } from './ways-on'

/** The page for an address that does not exist, with ways on. Its language links lead home: the address is wrong in all four. */
export function NotFoundContent({ trial }: { trial: boolean }) {
  const locale = useLocale()
  const t = useTranslations('notFound')
  return (
    <PageShell locale={locale} path="/" trial={trial}>
      <PageHeading title={t('title')} />
      <p className="max-w-[66ch]">{t('explanation')}</p>
      <WaysOn />
    </PageShell>
  )
}
