import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

interface Named {
  key: string
  name: string
  locale: Locale
}

interface TakenOverProps {
  locale: Locale
  entries: readonly {
    id: string
    name: string
    body: Named
    isSupervisor: boolean
    drafts: number
    standingIn: number
  }[]
}

/** What an official has taken over lately, with the ways to it. */
export function TakenOver({ locale, entries }: TakenOverProps) {
  const t = useTranslations('office.succession')
  if (entries.length === 0) return null
  return (
    <Card id="taken-over" title={t('taken.title')} className="section-gap">
      <ul className="rows-plain stack-tight">
        {entries.map(({ id, name, body, isSupervisor, drafts, standingIn }) => (
          <li key={id}>
            <p>
              {t.rich('taken.from', {
                name: () => <bdi>{name}</bdi>,
                body: () => (
                  <a href={inLocale(locale, paths.body(body.key))}>
                    <T lang={body.locale}>{body.name}</T>
                  </a>
                ),
              })}
            </p>
            <Dots>
              {drafts > 0 ? <a href="#report-drafts">{t('drafts', { count: drafts })}</a> : null}
              {standingIn > 0 ? <a href="#standing-in">{t('taken.standsIn')}</a> : null}
              {isSupervisor ? t('supervises') : null}
              <a href="#own-clauses">{t('taken.clauses')}</a>
            </Dots>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Bodies in whose name nobody can report, for those who administer accounts. */
export function BodiesWithoutFilers({ locale, bodies }: { locale: Locale; bodies: readonly Named[] }) {
  const t = useTranslations('office.without')
  if (bodies.length === 0) return null
  return (
    <Card id="without-filers" title={t('title')} className="section-gap">
      <p>{t('intro')}</p>
      <ul className="stack-tight mt-2">
        {bodies.map(({ key, name, locale: lang }) => (
          <li key={key}>
            <a href={inLocale(locale, paths.body(key))}>
              <T lang={lang}>{name}</T>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
