import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { exportFormats, publicExportPath } from '@/lib/exchange/export-address'
import { paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { FileLinks } from './file-links'

interface ExportLinksProps {
  of: RecordNoun
  /** The question of the list as its address says it; empty where it is shown whole. */
  query?: string
}

/** Under a public list: the records that it shows, on all its pages, as files. */
export function ExportLinks({ of, query = '' }: ExportLinksProps) {
  const t = useTranslations('exchange.links')
  const noun = useTranslations('records.noun')
  const locale = useLocale()
  const files = exportFormats.map((format) => ({ format, href: publicExportPath({ of, format }, locale, query) }))
  return (
    <p className="export-links meta" data-screen-only>
      <span>{t(query ? 'labelShown' : 'label')}</span>
      <FileLinks name={noun(of)} files={files} />
      <TextLink path={paths.data()}>{t('about')}</TextLink>
    </p>
  )
}
