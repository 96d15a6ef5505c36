import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { signOutAction } from '@/lib/auth/auth-actions'
import { type Actor, can } from '@/lib/auth/permissions'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

/** Where the person is at the desk, who they are, and the way out. */
export function AccountBar({ actor, locale, path }: { actor: Actor; locale: Locale; path: string }) {
  const t = useTranslations('desk')
  const documents = useTranslations('documents')('nav')
  const signOut = useTranslations('auth')('signOut')
  const links = [
    { path: paths.desk(), label: actor.role === 'official' ? t('nav.desk') : t('nav.survey') },
    ...(actor.role === 'official'
      ? []
      : [
          { path: paths.deskRecords(), label: t('nav.records') },
          { path: paths.deskTranslations(), label: t('nav.translations') },
        ]),
    ...(can(actor, 'document.keep', {}) ? [{ path: paths.deskDocuments(), label: documents }] : []),
    ...(can(actor, 'errors.answer', {}) ? [{ path: paths.deskErrorReports(), label: t('nav.errorReports') }] : []),
    ...(can(actor, 'accounts.administer', {}) ? [{ path: paths.deskPeople(), label: t('nav.people') }] : []),
    ...(actor.role === 'administrator' ? [{ path: paths.deskSettings(), label: t('nav.settings') }] : []),
    { path: paths.deskAccount(), label: t('nav.account') },
    { path: paths.deskSessions(), label: t('nav.sessions') },
    { path: paths.deskHelp(), label: t('nav.help') },
  ]
  const section = links.find((link) => link.path !== paths.desk() && `${path}/`.startsWith(`${link.path}/`))
  const list = (
    <ul>
      {links.map((link) => (
        <li key={link.path}>
          <a
            href={inLocale(locale, link.path)}
            aria-current={link.path === path ? 'page' : link === section ? 'true' : undefined}
          >
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  )
  const who = t.rich('signedInAs', { name: () => <bdi>{actor.name}</bdi> })
  return (
    <div className="desk-bar account-bar">
      <nav className="desk-nav" aria-label={t('navLabel')}>
        {list}
      </nav>
      {/* The same on a narrow page, where seven links would take the first screen. */}
      <details className="desk-menu">
        <summary className="button">{t('navLabel')}</summary>
        <div>
          <nav aria-label={t('navLabel')}>{list}</nav>
          <p className="meta">{who}</p>
        </div>
      </details>
      <div className="desk-who">
        <span>{who}</span>
        <form action={signOutAction}>
          <input type="hidden" name="locale" value={locale} />
          <Button>{signOut}</Button>
        </form>
      </div>
    </div>
  )
}
