import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { BrandMark } from './brand-mark'
import { HeaderSearch } from './header-search'
import { LanguageSwitcher } from './language-switcher'
import { menuKeys, type NavKey, navKeys } from './navigation'

interface SiteHeaderProps {
  locale: Locale
  /** The path without the language. Cached pages know it only from the page itself. */
  path: string
  query?: string
  current?: NavKey
}

export function SiteHeader({ locale, path, query, current }: SiteHeaderProps) {
  const t = useTranslations('layout')
  const links = (keys: readonly NavKey[]) => (
    <ul>
      {keys.map((key) => (
        <li key={key}>
          <a href={inLocale(locale, paths[key]())} aria-current={navCurrent(key, current, path)}>
            {t(`nav.${key}`)}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      {/* Outside main a header is the landmark banner, which takes a name. */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: see above */}
      <header className="site-header" aria-label={t('headerLabel')}>
        <div className="site-header-row">
          <a className="brand" href={inLocale(locale, paths.home())} aria-label={t('home', { brand: t('brand') })}>
            <BrandMark />
            <span className="brand-word">{t('brand')}</span>
          </a>
          <nav className="site-nav" aria-label={t('navLabel')}>
            {links(navKeys)}
          </nav>
          <details className="site-search">
            <summary aria-label={t('search')}>
              <SearchIcon />
            </summary>
            <HeaderSearch id="header-q" />
          </details>
          <LanguageSwitcher locale={locale} path={path} query={query} />
          <details className="site-menu">
            <summary>
              <MenuIcon />
              <span>{t('menu')}</span>
            </summary>
            <div className="site-menu-sheet">
              <nav aria-label={t('navLabel')}>{links(menuKeys)}</nav>
              <HeaderSearch id="menu-q" />
            </div>
          </details>
        </div>
      </header>
    </>
  )
}

/** `page` on the section's own list, `true` on the pages below it. */
function navCurrent(key: NavKey, current: NavKey | undefined, path: string) {
  if (key !== current) return undefined
  return path === paths[key]() ? 'page' : 'true'
}

function MenuIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M2 4h12M2 8h12M2 12h12" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  )
}

function SearchIcon() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M12.2 12.2 16 16M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z"
        stroke="currentColor"
        strokeWidth="1.8"
      />
    </svg>
  )
}
