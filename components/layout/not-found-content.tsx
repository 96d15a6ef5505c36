import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeading } from '@/components/ui/page-heading'
import { inLocale, paths } from '@/lib/paths'
import { PageShell } from './page-shell'

const waysOn = ['agreements', 'bodies', 'countries', 'meetings', 'films', 'statuses', 'about'] as const

/** The page for an address that does not exist, with ways on. Its language links lead home: the address is wrong in all four. */
export function NotFoundContent({ trial }: { trial: boolean }) {
  const locale = useLocale()
  const t = useTranslations('notFound')
  const nav = useTranslations('layout.nav')
  return (
    <PageShell locale={locale} path="/" trial={trial}>
      <PageHeading title={t('title')} />
      <p className="max-w-[66ch]">{t('explanation')}</p>
      <h2 className="card-title mt-6">{t('waysOn')}</h2>
      <ul className="mt-2 grid gap-2">
        {waysOn.map((key) => (
          <li key={key}>
            <a href={inLocale(locale, paths[key]())}>{nav(key)}</a>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <ButtonLink href={inLocale(locale, paths.home())}>{t('home')}</ButtonLink>
      </p>
    </PageShell>
  )
}
