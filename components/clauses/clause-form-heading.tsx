import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { T } from '@/components/ui/bidi-text'
import { PageHeading } from '@/components/ui/page-heading'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

interface ClauseFormHeadingProps {
  locale: Locale
  title: string
  agreementKey: string
  /** Null where it cannot be read now. */
  clause: {
    agreementTitle: string
    agreementLocale: Locale
    heading: string | null
    text: string
    textLocale: Locale
  } | null
  children?: ReactNode
}

/** Above a form about one clause: of which agreement it is, and what it promises. */
export function ClauseFormHeading({ locale, title, agreementKey, clause, children }: ClauseFormHeadingProps) {
  const t = useTranslations('desk.nav')
  const desk = { label: t('desk'), href: inLocale(locale, paths.desk()) }
  if (!clause)
    return (
      <PageHeading compact title={title} crumbs={[desk]}>
        {children}
      </PageHeading>
    )
  const agreement = {
    label: <T lang={clause.agreementLocale}>{clause.agreementTitle}</T>,
    href: inLocale(locale, paths.agreement(agreementKey)),
  }
  return (
    <PageHeading
      compact
      title={title}
      crumbs={[desk, agreement]}
      subtitle={<T lang={clause.textLocale}>{clause.heading}</T>}
    >
      <T as="p" lang={clause.textLocale} className="legal">
        {clause.text}
      </T>
      {children}
    </PageHeading>
  )
}
