import { useTranslations } from 'next-intl'
import { Notice } from '@/components/forms/notice'
import { T } from '@/components/ui/bidi-text'
import type { RecordName } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { useErrorTexts } from './error-texts'

interface PreviewGapsProps {
  locale: Locale
  records: readonly (RecordName & { code: string })[]
}

/** The records that a preview goes without, and why. */
export function PreviewGaps({ locale, records }: PreviewGapsProps) {
  const t = useTranslations('preview')
  const texts = useErrorTexts()
  if (records.length === 0) return null
  return (
    <Notice title={t('leftOut')}>
      <ul>
        {records.map(({ noun, key, name, lang, code }) => (
          <li key={`${noun} ${key}`}>
            {code === 'referenceUnknown' ? (
              <code dir="ltr">{key}</code>
            ) : (
              <a href={inLocale(locale, paths.deskRecord(noun, key))}>
                <T lang={lang}>{name}</T>
              </a>
            )}
            {' – '}
            {texts[code] ?? texts.malformed}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
