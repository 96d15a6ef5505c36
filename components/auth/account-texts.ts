import { useTranslations } from 'next-intl'
import { roles } from '@/lib/auth/permissions'
import type { Locale } from '@/lib/i18n/locales'
import type { OneTimeLinkTexts } from './one-time-link'
import type { RoleFieldsTexts, RoleOffers } from './role-fields'

export interface BodyChoices {
  code: string
  name: string
  locale: Locale
  bodies: readonly { key: string; name: string; locale: Locale }[]
}

/** The roles with what each may do, and the bodies by country. */
export function useRoleOffers(locale: Locale, choices: readonly BodyChoices[]): RoleOffers {
  const t = useTranslations('people.desk')
  const lang = (one: { locale: Locale }) => (one.locale === locale ? undefined : one.locale)
  return {
    roles: roles.map((value) => ({ value, label: t(`role.${value}`), description: t(`roleMeaning.${value}`) })),
    bodies: choices.map((group) => ({
      country: group.code,
      label: group.name || t('international'),
      lang: lang(group),
      bodies: group.bodies.map((body) => ({ key: body.key, label: body.name, lang: lang(body) })),
    })),
  }
}

export function useRoleFieldsTexts(): RoleFieldsTexts {
  const t = useTranslations('people.desk')
  const draftsOnly = useTranslations('office.duty')('only')
  return { role: t('role.label'), bodies: t('bodies'), bodiesHint: t('bodiesHint'), draftsOnly }
}

export function useLinkTexts(kind: 'invitation' | 'reset'): OneTimeLinkTexts {
  const t = useTranslations('invitation.link')
  return {
    title: t(`${kind}.ready`),
    body: t('handOver'),
    label: t('label'),
    validity: t(`${kind}.validity`),
    shownBefore: t('shownBefore'),
    shownBeforeTitle: t('shownBeforeTitle'),
  }
}
