import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { FactsList } from '@/components/ui/facts-list'
import type { FactLine } from '@/lib/documents/document-change'
import type { Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/records/language-name'

/** What would be said of a file, where it differs from what is said now. */
export function AskedDescription({ locale, lines }: { locale: Locale; lines: readonly FactLine[] }) {
  const t = useTranslations('documents')
  const value = (line: FactLine, text: string | null) => {
    if (text === null) return t('changes.nothing')
    return line.fact === 'title' ? <T lang={line.locale}>{text}</T> : text
  }
  return (
    <div>
      <p>
        <strong>{t('changes.description')}</strong>
      </p>
      <FactsList
        layout="rows"
        facts={lines.map((line) => {
          const [before, after] = words(line)
          return {
            key: line.fact === 'title' ? `title ${line.locale}` : line.fact,
            term: line.fact === 'title' ? t('upload.titleIn', { language: line.locale }) : t(`facts.${line.fact}`),
            value: value(line, after),
            note: t.rich('changes.before', { value: () => value(line, before) }),
          }
        })}
      />
    </div>
  )

  function words(line: FactLine): [string | null, string | null] {
    switch (line.fact) {
      case 'title':
        return [line.before, line.after]
      case 'kind':
        return [t(`kind.${line.before}`), t(`kind.${line.after}`)]
      case 'language':
        return [languageName(line.before, locale), languageName(line.after, locale)]
    }
  }
}
