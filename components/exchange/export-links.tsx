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
  /** Whether the same question leaves clauses, which have no list of their own. */
  hasClauses?: boolean
}

/** Under a public list: the records that it shows, on all its pages, as files. */
export function ExportLinks({ of, query = '', hasClauses = false }: ExportLinksProps) {
  const t = useTranslations('exchange.links')
  const noun = useTranslations('records.noun')
  const locale = useLocale()
  const filesOf = (of: RecordNoun) =>
    exportFormats.map((format) => ({ format, href: publicExportPath({ of, format }, locale, query) }))
  return (
    <p className="export-links meta" data-screen-only>
      <span className="export-files">
        <span>{t(query ? 'labelShown' : 'label')}</span>
        <FileLinks name={noun(of)} files={filesOf(of)} />
      </span>
      {hasClauses ? (
        <span className="export-files">
          <span>{t('clauses')}</span>
          <FileLinks name={noun('clauses')} files={filesOf('clauses')} />
        </span>
      ) : null}
      <TextLink path={paths.data()}>{t('about')}</TextLink>
    </p>
  )
}
