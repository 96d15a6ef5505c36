import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { inLocale, paths } from '@/lib/paths'

const waysOn = ['agreements', 'bodies', 'countries', 'meetings', 'films', 'statuses', 'about'] as const

/** Where to go from an address at which there is nothing. */
export function WaysOn() {
  const locale = useLocale()
  const t = useTranslations('notFound')
  const nav = useTranslations('layout.nav')
  return (
    <>
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
    </>
  )
}
