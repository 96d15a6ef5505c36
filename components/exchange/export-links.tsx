import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { exportFormats, publicExportPath } from '@/lib/exchange/export-address'
import { paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { FileLinks } from './file-links'

/** Under a public list: the same records as files. */
export function ExportLinks({ of }: { of: RecordNoun }) {
  const t = useTranslations('exchange.links')
  const noun = useTranslations('records.noun')
  const locale = useLocale()
  const files = exportFormats.map((format) => ({ format, href: publicExportPath({ of, format }, locale) }))
  return (
    <p className="export-links meta">
      <span>{t('label')}</span>
      <FileLinks name={noun(of)} files={files} />
      <TextLink path={paths.data()}>{t('about')}</TextLink>
    </p>
  )
}
