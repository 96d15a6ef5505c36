import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { T } from '@/components/ui/bidi-text'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber, formatDigits } from '@/lib/i18n/numbers'
import type { CountDoubt } from '@/lib/texts/text-doubts'
import type { TextRemark } from '@/lib/texts/text-nodes'

/** The sentence for each thing that may be doubtful in a text. */
export function useDoubtTexts() {
  const t = useTranslations('textToClauses')
  const locale = useLocale() as Locale
  const digits = (value: number) => formatDigits(value, locale)
  const number = (value: string | null) => formatClauseNumber(value ?? '', locale)

  function remark(found: TextRemark, language: Locale): ReactNode {
    const quoted = (text: string) => () => <T lang={language}>{text}</T>
    switch (found.code) {
      case 'hyphenRemoved':
        return t.rich('remark.hyphenRemoved', { line: digits(found.line), word: quoted(found.word) })
      case 'pageNumberRemoved':
      case 'runningLineRemoved':
      case 'contentsLineRemoved':
      case 'readAsReference':
        return t.rich(`remark.${found.code}`, { line: digits(found.line), text: quoted(found.text) })
      case 'numberRepeated':
        return t('remark.numberRepeated', { kind: found.kind, number: number(found.number) })
      case 'numberSkipped':
        return t('remark.numberSkipped', {
          kind: found.kind,
          number: number(found.number),
          expected: number(found.expected),
        })
      case 'numberOutOfOrder':
        return t('remark.numberOutOfOrder', {
          kind: found.kind,
          number: number(found.number),
          after: number(found.after),
        })
      case 'articleEmpty':
        return t('remark.articleEmpty', {
          hasNumber: found.number === null ? 'no' : 'yes',
          number: number(found.number),
        })
      default:
        return t(`remark.${found.code}`)
    }
  }

  function count(by: CountDoubt['by'], breach: CountDoubt['breach']): string {
    switch (breach.code) {
      case 'countDiffers':
        return t(`count.${by}.countDiffers`, {
          kind: breach.kind,
          stated: digits(breach.stated),
          found: digits(breach.found),
        })
      case 'wordsAndDigitsDiffer':
        return t('count.text.wordsAndDigitsDiffer', {
          kind: breach.kind,
          words: digits(breach.words),
          digits: digits(breach.digits),
        })
      case 'preambleUnstated':
        return t('count.record.preambleUnstated')
      case 'preambleNotFound':
        return t(`count.${by}.preambleNotFound`)
    }
  }
  return { remark, count }
}
