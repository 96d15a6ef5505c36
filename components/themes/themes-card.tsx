import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Foreign } from '@/components/ui/foreign'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

interface ThemesCardProps {
  themes: readonly { key: string; name: string; locale: Locale; clauses: number }[]
  /** In the main column of a page: in two columns where there is room. */
  isWide?: boolean
}

/** Each theme with the number of clauses that bear it; it leads to their agreements. */
export function ThemesCard({ themes, isWide = false }: ThemesCardProps) {
  const t = useTranslations('home')
  const locale = useLocale()
  return (
    <Card id="themes" title={t('themes')} aside={!isWide}>
      <ul className={isWide ? 'rows-plain counted-columns' : 'rows-plain'}>
        {themes.map((theme) => (
          <li key={theme.key} className="counted">
            <a href={`${inLocale(locale, paths.agreements())}?theme=${theme.key}`}>
              <Foreign lang={theme.locale}>{theme.name}</Foreign>
            </a>{' '}
            <span className="meta">{formatNumber(theme.clauses, locale)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
