import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import type { AgreementNaming } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'

interface NextStepsProps {
  locale: Locale
  noun: RecordNoun
  recordKey: string
  /** The agreements in preparation that the record was begun for. */
  agreements: readonly AgreementNaming[]
}

/** Where whoever enters an agreement goes on: to its text, its translations, its page, or back from what it refers to. */
export function NextSteps({ locale, noun, recordKey, agreements }: NextStepsProps) {
  const t = useTranslations()
  const own = [
    { path: paths.deskTextToClauses(recordKey), label: t('textToClauses.open') },
    { path: paths.deskTranslationMatrix(recordKey), label: t('translations.title') },
    { path: paths.deskRecord('agreements', recordKey), label: t('translations.toAgreement') },
  ]
  if (noun !== 'agreements' && agreements.length === 0) return null
  return (
    <p className="next-steps">
      <span className="meta">{t('drafts.next')}</span>
      {noun === 'agreements'
        ? own.map(({ path, label }) => (
            <a key={path} href={inLocale(locale, path)}>
              {label}
            </a>
          ))
        : agreements.map(({ key, name, lang }) => (
            <a key={key} href={inLocale(locale, paths.deskRecord('agreements', key))}>
              <T lang={lang}>{name}</T>
            </a>
          ))}
    </p>
  )
}
