import { useLocale, useTranslations } from 'next-intl'
import { Dots } from '@/components/ui/dots'
import { fileSize } from '@/lib/documents/file-size'
import { languageName } from '@/lib/records/language-name'

interface FileFactsProps {
  file: { language: string; pages: number; bytes: number }
  /** In words. */
  kind: string
}

/** What a reader wants to know of a file before opening it. */
export function FileFacts({ file: { language, pages, bytes }, kind }: FileFactsProps) {
  const t = useTranslations('documents')
  const locale = useLocale()
  const { unit, size } = fileSize(bytes, locale)
  return (
    <Dots>
      {kind}
      {languageName(language, locale)}
      {t('pages', { count: pages })}
      <bdi dir="ltr">{t('format')}</bdi>
      {t(`size.${unit}`, { size })}
    </Dots>
  )
}
