import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { type Locale, locales } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import type { MatrixRow } from '@/lib/translations/translation-lines'
import { BehindMark, StateMark } from './translation-state'

interface TranslationMatrixProps {
  agreementKey: string
  rows: readonly MatrixRow[]
}

/** Every text of an agreement in every language. Each cell leads to the place where that text is written. */
export function TranslationMatrix({ agreementKey, rows }: TranslationMatrixProps) {
  const t = useTranslations()
  const locale = useLocale() as Locale
  const hrefOf = (language: Locale, { row, page }: MatrixRow) =>
    `${inLocale(locale, paths.deskTranslation(agreementKey, language))}${page === 1 ? '' : `?page=${page}`}#${row}`
  return (
    <div className="card card-flush translation-table">
      <table>
        <caption className="sr-only">{t('translations.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('translations.column')}</th>
            {locales.map((code) => (
              <th key={code} scope="col">
                {t(`ui.language.${code}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <th scope="row">
                {row.number === null ? (
                  t('translations.documentItself')
                ) : (
                  <>
                    <bdi className="matrix-number">
                      {formatClauseNumber(row.printedNumber ?? String(row.number), locale)}
                    </bdi>{' '}
                    <T lang={row.lang}>{row.name}</T>
                  </>
                )}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.locale} data-label={t(`ui.language.${cell.locale}`)}>
                  <a className="state-list" href={hrefOf(cell.locale, row)}>
                    <span className="sr-only">{`${t(`ui.language.${cell.locale}`)}: `}</span>
                    <StateMark state={cell.state} />
                    <BehindMark behind={cell.behind} />
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
