import { useTranslations } from 'next-intl'

const codes = [
  'notSignedIn',
  'unavailable',
  'foreignOrigin',
  'malformed',
  'lineOvertaken',
  'minutesNotOpen',
  'minutesMovedOn',
  'minutesEmpty',
  'minutesDraftOpen',
  'minutesPersonGone',
  'minutesChanged',
] as const

/** What a button of the minutes can be answered with. */
export function useMinutesErrors() {
  const error = useTranslations('error')
  const form = useTranslations('form')
  return {
    errorTitle: form('errorTitle'),
    errors: {
      ...Object.fromEntries(codes.map((code) => [code, error(code)])),
      notFound: error('minutesGone'),
    } as Readonly<Record<string, string>>,
  }
}
