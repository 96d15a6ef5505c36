import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { deskExportPath } from '@/lib/exchange/export-address'
import { recordNouns } from '@/lib/records/record-shape'
import { code } from './code-words'
import { FileLinks } from './file-links'

/** The records as editors see them, as files. */
export function DeskExportCard() {
  const t = useTranslations('exchange')
  const noun = useTranslations('records.noun')
  const locale = useLocale()
  const files = (of: Parameters<typeof deskExportPath>[0]['of'], formats: readonly ('csv' | 'xlsx' | 'json')[]) =>
    formats.map((format) => ({ format, href: deskExportPath({ of, format }, locale) }))
  return (
    <Card id="export" title={t('import.exportTitle')} aside>
      <p className="meta">{t.rich('import.exportNote', { c: code })}</p>
      <ul className="file-list">
        <li>
          <span>{t('data.all')}</span>
          <FileLinks name={t('data.all')} files={files('registry', ['xlsx', 'json'])} />
        </li>
        {recordNouns.map((of) => (
          <li key={of}>
            <span>{noun(of)}</span>
            <FileLinks name={noun(of)} files={files(of, ['csv', 'xlsx', 'json'])} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
