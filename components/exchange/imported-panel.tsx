import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/forms/notice'
import { Card } from '@/components/ui/card'
import { Pagination } from '@/components/ui/pagination'
import { Tag } from '@/components/ui/tag'
import type { ImportResult } from '@/lib/exchange/import-result'
import { inLocale, paths } from '@/lib/paths'
import { pageOf, pagesOf } from './run-pages'

interface ImportedPanelProps {
  run: string
  result: ImportResult
  page: number
}

/** The drafts that a file has become. */
export function ImportedPanel({ run, result: { records, unchanged }, page }: ImportedPanelProps) {
  const t = useTranslations('exchange.run')
  const one = useTranslations('records.one')
  const locale = useLocale()
  return (
    <div className="stack">
      <Notice title={t('doneTitle', { count: records.length })}>
        <p>{t('doneLead', { count: records.length })}</p>
        {unchanged > 0 ? <p className="meta">{t('count.unchanged', { count: unchanged })}</p> : null}
      </Notice>
      <Card flush>
        <ul className="rows">
          {pageOf(records, page).map(({ noun, key, isNew }) => (
            <li key={`${noun} ${key}`} className="draft-row draft-row-meta">
              <a className="draft-row-name" href={inLocale(locale, paths.deskRecord(noun, key))}>
                <code dir="ltr">{key}</code>
              </a>
              <span className="meta">{one(noun)}</span>
              {isNew ? <Tag>{t('draftNew')}</Tag> : null}
            </li>
          ))}
        </ul>
      </Card>
      <Pagination
        page={page}
        pages={pagesOf(records)}
        hrefFor={(number) => inLocale(locale, `${paths.deskImportRun(run)}${number === 1 ? '' : `?page=${number}`}`)}
      />
    </div>
  )
}
