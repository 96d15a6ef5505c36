import { useTranslations } from 'next-intl'
import { LicenceSentence } from '@/components/layout/licence-sentence'

/** Under which licence the data may be used, and what it asks for. */
export function LicenceText() {
  const t = useTranslations('about')
  return (
    <div className="prose">
      <LicenceSentence />
      <p>{t('attribution')}</p>
    </div>
  )
}
