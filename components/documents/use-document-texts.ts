import { useTranslations } from 'next-intl'
import { documentErrors } from '@/lib/documents/document-errors'
import { documentLanguages } from '@/lib/documents/document-fields'
import { DocumentKind } from '@/lib/generated/prisma/enums'
import { withCapital } from '@/lib/i18n/capital'
import { type Locale, localeSettings, locales } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { languageName } from '@/lib/records/language-name'
import type { DocumentFieldTexts } from './document-fields'

/** Each code that a form about documents can be answered with, as a sentence. */
export function useDocumentErrors(locale: Locale): Record<string, string> {
  const documents = useTranslations('documents.error')
  const common = useTranslations('error')
  return documentErrors(
    { documents: (code, values) => documents(code, values ?? {}), common: (code) => common(code) },
    locale,
  )
}

/** The words and lists of the fields that say what a file is. */
export function useDocumentFieldTexts(locale: Locale): DocumentFieldTexts {
  const t = useTranslations('documents')
  const order = [locale, ...locales.filter((other) => other !== locale)]
  // A choice stands by itself, beside one of the kinds: both begin alike.
  const languages = documentLanguages.map((value) => ({
    value,
    label: withCapital(languageName(value, locale), locale),
  }))
  const [ours, others] = [true, false].map((isOurs) =>
    sortByName(
      languages.filter(({ value }) => (locales as readonly string[]).includes(value) === isOurs),
      ({ label }) => label,
      locale,
    ),
  )
  return {
    kind: t('upload.kind'),
    language: t('upload.language'),
    choose: t('upload.choose'),
    titles: t('upload.titles'),
    titlesHint: t('upload.titlesHint'),
    kinds: Object.values(DocumentKind).map((value) => ({ value, label: t(`kind.${value}`) })),
    languages: [...(ours ?? []), ...(others ?? [])],
    titleFields: order.map((code) => ({
      locale: code,
      label: t('upload.titleIn', { language: code }),
      dir: localeSettings[code].dir,
    })),
  }
}
