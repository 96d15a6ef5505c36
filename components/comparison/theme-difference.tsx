import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { UnequalIcon } from '@/components/charts/unequal-icon'
import { type DifferencePart, differenceParts, type ThemeRow } from '@/lib/comparison/comparison-rule'
import { statusWords } from '@/lib/comparison/comparison-words'
import { AgreementNames, type NamedAgreement } from './agreement-names'

interface ThemeDifferenceProps {
  row: Omit<ThemeRow<never>, 'theme' | 'cells'>
  agreements: readonly NamedAgreement[]
}

/** In words: which agreements have the theme, and whether it stands differently in them. */
export function ThemeDifference({ row, agreements }: ThemeDifferenceProps) {
  return (
    <div className="compare-difference">
      {row.isAlike ? null : <UnequalIcon />}
      <div>
        {differenceParts(row).map((part) => (
          <Part key={part.kind} part={part} agreements={agreements} />
        ))}
      </div>
    </div>
  )
}

function Part({ part, agreements }: { part: DifferencePart; agreements: readonly NamedAgreement[] }): ReactNode {
  const t = useTranslations()
  const locale = useLocale()
  const names = (at: readonly number[]) => () => <AgreementNames agreements={agreements} at={at} />
  switch (part.kind) {
    case 'both':
    case 'all':
      return <p>{t(`comparison.has.${part.kind}`)}</p>
    case 'silent':
      return <p>{t('clauses.accord.silent')}</p>
    case 'alike':
      return <p>{t('comparison.standing.alike', { statuses: statusWords(part.words, locale, t) })}</p>
    case 'differs':
      return (
        <>
          <p>{t('comparison.standing.differs')}</p>
          <ul>
            {part.each.map(({ at, words }) => (
              <li key={at}>
                {t.rich('comparison.standing.of', {
                  agreement: names([at]),
                  statuses: statusWords(words, locale, t),
                })}
              </li>
            ))}
          </ul>
        </>
      )
    default:
      return <p>{t.rich(`comparison.has.${part.kind}`, { agreements: names(part.at) })}</p>
  }
}
