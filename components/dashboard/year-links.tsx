import { useLocale, useTranslations } from 'next-intl'
import { formatDigits } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

/** The years of which there is anything to tell, the newest first. */
export function YearLinks({ years, current }: { years: readonly number[]; current?: number }) {
  const t = useTranslations('year')
  const locale = useLocale()
  return (
    <nav aria-labelledby="years" className="year-links" data-screen-only>
      <p id="years" className="meta">
        {t('years')}
      </p>
      <ul className="chip-list">
        {years.map((year) => (
          <li key={year}>
            <a
              className="button"
              href={inLocale(locale, paths.dashboardYear(year))}
              aria-current={year === current ? 'page' : undefined}
            >
              {formatDigits(year, locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
