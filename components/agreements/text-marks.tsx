import { useTranslations } from 'next-intl'
import { TextMark } from '@/components/records/text-mark'
import { T } from '@/components/ui/bidi-text'
import { Tag } from '@/components/ui/tag'
import type { TextMarks } from '@/lib/agreements/agreement-text-marks'
import type { TextStatus } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'

interface TextMarkTagsProps {
  /** What is to be said; what is left out is said elsewhere of all passages. */
  marks: Partial<TextMarks>
  lang: Locale
  /** Said once of a whole text: what goes without saying is left out. */
  isCommon?: boolean
}

/** The signed text and a report's summary are nobody's to be checked against an original. */
export function isTranslation(status: TextStatus): boolean {
  return status !== 'authentic' && status !== 'summary'
}

/** Whose words a text is, who checked it, and how far it is behind the original. Nothing where there is nothing to say. */
export function TextMarkTags({ marks: { status, checkedBy, behind }, lang, isCommon = false }: TextMarkTagsProps) {
  const t = useTranslations('text')
  const saysUnchecked = checkedBy === null && (!isCommon || (status !== undefined && isTranslation(status)))
  const saysBehind = behind !== undefined && (behind > 0 || !isCommon)
  if (!status && !checkedBy && !saysUnchecked && !saysBehind) return null
  return (
    <span className="mark-tags">
      {status ? <TextMark status={status} /> : null}
      {checkedBy ? <Tag>{t.rich('checkedBy', { who: () => <T lang={lang}>{checkedBy}</T> })}</Tag> : null}
      {saysUnchecked ? <Tag dashed>{t('unchecked')}</Tag> : null}
      {saysBehind ? (
        <span className={behind > 0 ? 'tag tag-behind' : 'tag'}>{t('behind', { count: behind })}</span>
      ) : null}
    </span>
  )
}
