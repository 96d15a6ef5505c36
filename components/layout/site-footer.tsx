import { useTranslations } from 'next-intl'
import { env } from '@/lib/env'
import { feedPath } from '@/lib/feeds/feed-address'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { localizedHref } from './language-switcher'
import { dataLicence, footerKeys, type NavKey } from './navigation'
import { ThemeChoice } from './theme-choice'

interface SiteFooterProps {
  locale: Locale
  path: string
  /** The question of the page, which belongs to the address that is printed. */
  query?: string
  current?: NavKey
  version?: string
  signedIn?: boolean
}

export function SiteFooter({ locale, path, query, current, version, signedIn = false }: SiteFooterProps) {
  const t = useTranslations('layout')
  return (
    // Outside main a footer is the landmark contentinfo, which takes a name.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: see above
    <footer className="site-footer" aria-label={t('footerLabel')}>
      <div className="site-footer-row">
        <nav aria-label={t('footerNavLabel')}>
          <ul>
            {footerKeys.map((key) => (
              <li key={key}>
                <a
                  href={inLocale(locale, paths[key]())}
                  aria-current={key === current && path === paths[key]() ? 'page' : undefined}
                >
                  {t(`nav.${key}`)}
                </a>
              </li>
            ))}
            <li>
              <a href={feedPath({ locale, scope: { kind: 'registry' }, format: 'atom' })} type="application/atom+xml">
                {t('nav.feed')}
              </a>
            </li>
            {signedIn ? null : (
              <>
                <li>
                  <a href={inLocale(locale, paths.reportError(reportable(path)))} rel="nofollow">
                    {t('nav.reportError')}
                  </a>
                </li>
                <li>
                  <a href={inLocale(locale, paths.signIn())} rel="nofollow">
                    {t('nav.signIn')}
                  </a>
                </li>
              </>
            )}
          </ul>
        </nav>
        <div className="site-footer-notes">
          <ThemeChoice />
          <p>{t('tagline')}</p>
          <p>
            {t.rich('licence', {
              licence: () => (
                <a href={dataLicence.href} rel="license">
                  <bdi lang="en" dir="ltr">
                    {dataLicence.name}
                  </bdi>
                </a>
              ),
            })}
          </p>
          <p className="print-note">
            {t.rich('printedFrom', {
              address: () => <bdi dir="ltr">{env().APP_URL + localizedHref(locale, path, query)}</bdi>,
            })}
          </p>
          {version ? <p>{t('version', { version: formatDigits(version, locale) })}</p> : null}
        </div>
      </div>
    </footer>
  )
}

/** The page that the form for errors is told of: none for the home page, and never one whose address is a secret of its reader. */
function reportable(path: string): string | undefined {
  return path === '/' || path.startsWith(paths.reportError()) ? undefined : path
}
