import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { TextAuthenticity } from '@/lib/agreements/text-authenticity'
import { type Locale, locales } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

interface ComparisonToolsProps {
  agreementKey: string
  languages: readonly Locale[]
  authenticity: TextAuthenticity
}

/** Other languages beside each other: by links, and by a plain form that leads to the address of a pair. */
export function ComparisonTools({ agreementKey, languages, authenticity }: ComparisonToolsProps) {
  const t = useTranslations('compare')
  const language = useTranslations('ui.language')
  const text = useTranslations('text')
  const authentic = useTranslations('authenticity')
  const locale = useLocale() as Locale
  const [first, second, third] = languages
  const hrefOf = (chosen: readonly Locale[]) => inLocale(locale, paths.agreementCompare(agreementKey, chosen))
  const others = locales.filter((other) => !languages.includes(other))
  const select = (name: 'left' | 'right', label: string, value: Locale | undefined) => (
    <p>
      <label htmlFor={`compare-${name}`}>{label}</label>
      <select id={`compare-${name}`} name={name} defaultValue={value}>
        {locales.map((code) => (
          <option key={code} value={code}>
            {code === authenticity.prevailingLocale
              ? authentic('option', { language: language(code) })
              : language(code)}
          </option>
        ))}
      </select>
    </p>
  )
  return (
    <div className="comparison-tools" data-screen-only>
      <nav className="buttons" aria-label={t('tools')}>
        <ButtonLink href={hrefOf([...languages].reverse())}>{t('swap')}</ButtonLink>
        {third
          ? languages.map((one) => (
              <ButtonLink key={one} href={hrefOf(languages.filter((other) => other !== one))}>
                {t('remove', { lang: one })}
              </ButtonLink>
            ))
          : others.map((other) => (
              <ButtonLink key={other} href={hrefOf([...languages, other])}>
                {t('add', { lang: other })}
              </ButtonLink>
            ))}
        <ButtonLink href={inLocale(locale, paths.agreementText(agreementKey))}>{text('title')}</ButtonLink>
      </nav>
      <form method="get" action={hrefOf([])} className="comparison-form">
        {select('left', t('first'), first)}
        {select('right', t('second'), second)}
        <Button large>{t('show')}</Button>
      </form>
    </div>
  )
}
