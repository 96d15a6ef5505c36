import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import type { RecordName } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

interface PreviewBandProps {
  locale: Locale
  name: RecordName
}

/** Above a preview: that nobody else sees it, and the ways back. */
export function PreviewBand({ locale, name: { noun, key, name, lang } }: PreviewBandProps) {
  const t = useTranslations('drafts')
  const preview = useTranslations('preview')
  return (
    <aside className="preview-band" aria-labelledby="preview-title">
      <p id="preview-title" className="preview-band-title">
        {preview.rich('of', { name: () => <T lang={lang}>{name}</T> })}
      </p>
      <p>{t('previewNote')}</p>
      <Dots>
        <a href={inLocale(locale, paths.deskRecordEdit(noun, key))}>{t('record.continue')}</a>
        <a href={inLocale(locale, paths.deskRecord(noun, key))}>{t('form.back')}</a>
      </Dots>
    </aside>
  )
}
