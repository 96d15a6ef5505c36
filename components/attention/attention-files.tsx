import { useLocale, useTranslations } from 'next-intl'
import { FileLinks } from '@/components/exchange/file-links'
import { attentionFilePath, attentionFormats } from '@/lib/attention/attention-address'
import { type AttentionFilter, type AttentionKind, attentionQuery } from '@/lib/attention/attention-filter'

/** What the list shows, on all its pages, as a table to work with. */
export function AttentionFiles({ kind, filter }: { kind: AttentionKind; filter: AttentionFilter }) {
  const t = useTranslations('attention')
  const locale = useLocale()
  const files = attentionFormats.map((format) => ({
    format,
    href: attentionFilePath({ kind, format }, locale, attentionQuery(filter)),
  }))
  return (
    <p className="export-links meta" data-screen-only>
      <span>{t('file.download')}</span>
      <FileLinks name={t(`title.${kind}`)} files={files} />
    </p>
  )
}
