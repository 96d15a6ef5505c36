import { useTranslations } from 'next-intl'
import { OneButtonForm } from '@/components/forms/one-button-form'
import type { Locale } from '@/lib/i18n/locales'
import { handOverMinutesAction, openMinutesAction } from '@/lib/minutes/minutes-actions'
import { inLocale, paths } from '@/lib/paths'
import { useMinutesErrors } from './minutes-errors'

const actions = { open: openMinutesAction, correct: openMinutesAction, handOver: handOverMinutesAction } as const

interface MinutesStepProps {
  step: keyof typeof actions
  locale: Locale
  fixed: Readonly<Record<'locale' | 'meeting' | 'number', string>>
}

/** A button that moves the minutes on. */
export function MinutesStep({ step, locale, fixed }: MinutesStepProps) {
  const t = useTranslations('minutes')
  return (
    <OneButtonForm
      action={actions[step]}
      permalink={inLocale(locale, paths.deskMinutes(fixed.meeting))}
      fixed={fixed}
      texts={{ ...useMinutesErrors(), submit: t(`step.${step}`), submitting: t('submitting') }}
    />
  )
}
