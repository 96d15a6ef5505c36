import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { type Locale, locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { cellStates } from '@/lib/translations/translation-cells'
import type { TranslationLine } from '@/lib/translations/translation-lines'
import { BehindMark, StateMark } from './translation-state'

/** How many texts of each agreement stand where, language by language. */
export function TranslationOverview({ agreements }: { agreements: readonly TranslationLine[] }) {
  const t = useTranslations('translations')
  const language = useTranslations('ui.language')
  const locale = useLocale() as Locale
  return (
    <div className="card card-flush translation-table">
      <table>
        <caption className="sr-only">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('document')}</th>
            {locales.map((code) => (
              <th key={code} scope="col">
                {language(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreements.map(({ key, name, lang, primary, isPublished, texts, languages }) => (
            <tr key={key}>
              <th scope="row">
                <a href={inLocale(locale, paths.deskTranslationMatrix(key))}>
                  <T lang={lang}>{name}</T>
                </a>
                <span className="meta block">
                  {t('texts', { count: texts })} · {t('original', { language: language(primary) })}
                  {isPublished ? null : ` · ${t('unpublished')}`}
                </span>
              </th>
              {languages.map(({ locale: code, counts, behind }) => (
                <td key={code} data-label={language(code)}>
                  <a className="state-list" href={inLocale(locale, paths.deskTranslation(key, code))}>
                    <span className="sr-only">{`${language(code)}: `}</span>
                    {cellStates.map((state) =>
                      counts[state] ? <StateMark key={state} state={state} number={counts[state]} /> : null,
                    )}
                    <BehindMark behind={behind} texts />
                  </a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
