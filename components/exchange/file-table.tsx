import { useLocale, useTranslations } from 'next-intl'
import { type ExportFormat, type ExportName, exportFormats, publicExportPath } from '@/lib/exchange/export-address'
import { recordNouns } from '@/lib/records/record-shape'
import { FileLinks } from './file-links'

/** Every public file: each kind of record in each format, and all of them together. */
export function FileTable() {
  const t = useTranslations('exchange.data')
  const noun = useTranslations('records.noun')
  const locale = useLocale()
  const files = (of: ExportName['of'], formats: readonly ExportFormat[]) =>
    formats.map((format) => ({ format, href: publicExportPath({ of, format }, locale) }))
  return (
    <ul className="file-list">
      <li>
        <strong>{t('all')}</strong>
        <FileLinks name={t('all')} files={files('registry', ['xlsx', 'json'])} />
      </li>
      {recordNouns.map((of) => (
        <li key={of}>
          <span>{noun(of)}</span>
          <FileLinks name={noun(of)} files={files(of, exportFormats)} />
        </li>
      ))}
    </ul>
  )
}
