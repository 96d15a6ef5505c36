import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { type BodyChoices, useLinkTexts, useRoleFieldsTexts, useRoleOffers } from './account-texts'
import { useAccountErrors } from './error-texts'
import { InvitationForm } from './invitation-form'

/** The form for an invitation, with its sentences and lists. */
export function InvitationPanel({
  locale,
  formId,
  bodies,
}: {
  locale: Locale
  formId: string
  bodies: readonly BodyChoices[]
}) {
  const t = useTranslations('invitation')
  const form = useTranslations('form')
  const language = useTranslations('ui.language')
  return (
    <InvitationForm
      permalink={inLocale(locale, paths.deskInvitation())}
      cancelHref={inLocale(locale, paths.deskPeople())}
      fixed={{ locale, form: formId }}
      offers={useRoleOffers(locale, bodies)}
      languages={locales.map((code) => ({ value: code, label: language(code) }))}
      texts={{
        ...useRoleFieldsTexts(),
        email: t('email'),
        name: t('name'),
        nameHint: t('nameHint'),
        language: t('language'),
        languageHint: t('languageHint'),
        chooseLanguage: t('chooseLanguage'),
        submit: t('submit'),
        submitting: t('submitting'),
        cancel: form('cancel'),
        back: t('back'),
        another: t('another'),
        titles: { plain: t('title'), refused: form('refusedTitle', { title: t('title') }) },
        errorTitle: form('errorTitle'),
        errors: useAccountErrors([
          'emailMissing',
          'emailInvalid',
          'emailTaken',
          'nameMissing',
          'nameTooLong',
          'textControls',
          'localeMissing',
          'roleMissing',
          'bodiesMissing',
          'bodiesOfOfficials',
          'bodyUnknown',
        ]),
        link: useLinkTexts('invitation'),
      }}
    />
  )
}
