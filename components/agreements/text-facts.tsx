import { useTranslations } from 'next-intl'
import { SigningDateMark } from '@/components/records/disagreement-mark'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import type { TextMarks } from '@/lib/agreements/agreement-text-marks'
import type { TextAuthenticity } from '@/lib/agreements/text-authenticity'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { Passage } from '@/lib/records/passage'
import { useAuthenticityFacts } from './authenticity-facts'
import { PrevailingTag } from './prevailing-tag'
import { TextMarkTags } from './text-marks'

interface TextFactsProps {
  agreement: {
    key: string
    signed: PartialDate
    datesDiffer: boolean
    place: Passage | null
    lang: Locale
    primaryLocale: Locale
    marks: TextMarks | null
    authenticity: TextAuthenticity
    /** ISO day. */
    changedOn: string
  }
}

/** When and where it was signed, and what kind of text this is. */
export function TextFacts({ agreement }: TextFactsProps) {
  const t = useTranslations()
  const { signed, place, lang, primaryLocale, marks, authenticity, changedOn } = agreement
  const facts: Fact[] = [
    {
      key: 'signed',
      term: t('text.signed'),
      value: <DateText value={signed} form="dual" />,
      note: agreement.datesDiffer ? <SigningDateMark agreement={agreement} /> : undefined,
    },
    ...(place ? [{ key: 'place', term: t('text.place'), value: <T lang={place.lang}>{place.text}</T> }] : []),
    {
      key: 'language',
      term: t('text.language'),
      value: t(`ui.language.${lang}`),
      // A summary is the original of nothing.
      note: lang === primaryLocale && marks?.status !== 'summary' ? t('text.original') : undefined,
    },
    ...(marks
      ? [
          {
            key: 'status',
            term: t('text.status'),
            value: (
              <span className="mark-tags">
                <TextMarkTags marks={marks} lang={lang} isCommon />
                <PrevailingTag lang={lang} authenticity={authenticity} />
              </span>
            ),
            note: t(`about.textMark.${marks.status}`),
          },
        ]
      : []),
    ...useAuthenticityFacts(authenticity),
    {
      key: 'changed',
      term: t('text.changed'),
      value: <DateText value={{ date: changedOn, precision: 'day' }} />,
    },
  ]
  return <FactsList facts={facts} />
}
