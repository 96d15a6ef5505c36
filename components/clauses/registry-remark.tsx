import { useLocale, useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { LanguageNote } from '@/components/ui/language-note'
import { directionOf, type Locale } from '@/lib/i18n/locales'

interface RegistryRemarkProps {
  text: string
  lang: Locale
  /** Where nothing around it says its language. */
  isMarked?: boolean
}

/** What the registry says of a clause, so named that nobody takes it for the clause. */
export function RegistryRemark({ text, lang, isMarked = false }: RegistryRemarkProps) {
  const label = useTranslations('fields.label.common')
  // The reader's, also in a column of another language.
  const page = useLocale()
  return (
    <p className="meta mt-2 whitespace-pre-line border-s-4 border-control ps-3">
      <bdi lang={page} dir={directionOf(page)}>
        <b>{label('remark')}:</b>
      </bdi>{' '}
      <T lang={lang} badge={isMarked ? <LanguageNote lang={lang} short /> : undefined}>
        <MixedText text={text} lang={lang} />
      </T>
    </p>
  )
}
