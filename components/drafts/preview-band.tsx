import { useTranslations } from 'next-intl'
import { Dots } from '@/components/ui/dots'
import type { RecordName } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

interface PreviewBandProps {
  locale: Locale
  name: RecordName
}

/** Above a preview: that nobody else sees it, and the ways back. */
export function PreviewBand({ locale, name: { noun, key } }: PreviewBandProps) {
  const t = useTranslations('drafts')
  const preview = useTranslations('preview')
  return (
    <aside className="preview-band" aria-labelledby="preview-title">
      <p id="preview-title" className="preview-band-title">
        {preview('title')}
      </p>
      <p>{t('previewNote')}</p>
      <Dots className="">
        <a href={inLocale(locale, paths.deskRecordEdit(noun, key))}>{t('record.continue')}</a>
        <a href={inLocale(locale, paths.deskRecord(noun, key))}>{t('form.back')}</a>
      </Dots>
    </aside>
  )
}
