import { useTranslations } from 'next-intl'
import { useSignInAgainTexts, writtenFormCodes } from '@/components/auth/sign-in-again-texts'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { returnReasonLimit } from '@/lib/minutes/minutes-fields'
import { inLocale, paths } from '@/lib/paths'
import { AnswerForm } from './answer-form'

interface AnswerPanelProps {
  locale: Locale
  meeting: string
  number: number
  round: number
  speakers: readonly { value: string; label: string }[]
}

const codes = [
  ...writtenFormCodes,
  'speakerMissing',
  'answerMissing',
  'reasonMissing',
  'minutesMovedOn',
  'minutesDraftOpen',
  'minutesPersonGone',
  'minutesChanged',
] as const

/** The form of a party's answer with all its sentences. */
export function AnswerPanel({ locale, meeting, number, round, speakers }: AnswerPanelProps) {
  const t = useTranslations('minutes')
  const form = useTranslations('form')
  const error = useTranslations('error')
  const title = t('title')
  return (
    <AnswerForm
      permalink={inLocale(locale, paths.deskMinutes(meeting))}
      fixed={{ locale, meeting, number: String(number), round: String(round) }}
      speakers={speakers}
      texts={{
        titles: { plain: title, refused: form('refusedTitle', { title }) },
        errorTitle: form('errorTitle'),
        errors: {
          ...Object.fromEntries(codes.map((code) => [code, error(code)])),
          notFound: error('minutesGone'),
          textTooLong: t('line.tooLong', { limit: formatNumber(returnReasonLimit, locale) }),
        },
        signIn: useSignInAgainTexts(),
        speaker: t('answer.speaker'),
        answer: t('answer.legend'),
        answers: [
          { value: 'approved', label: t('answer.approve'), description: t('answer.approveHint') },
          { value: 'returned', label: t('answer.return'), description: t('answer.returnHint') },
        ],
        reason: { label: t('answer.reason'), hint: t('answer.reasonHint') },
        submit: t('answer.submit'),
        submitting: t('submitting'),
      }}
    />
  )
}
