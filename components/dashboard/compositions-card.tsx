import { useTranslations } from 'next-intl'
import { CompositionInTime } from '@/components/clauses/composition-in-time'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { StatusCounts } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import type { Quarter } from '@/lib/i18n/quarters'
import { paths } from '@/lib/paths'

interface CompositionsCardProps {
  agreements: readonly {
    key: string
    name: string
    locale: Locale
    parties: readonly { id: string; countryName: string; countryLocale: Locale }[]
  }[]
  /** Of those among them on which somebody has reported. */
  compositions: readonly {
    key: string
    quarters: readonly Quarter[]
    sides: readonly { partyId: string; counts: readonly (StatusCounts | null)[] }[]
  }[]
}

/** How each agreement has moved by the word of each side: small pictures of one form, each leading to the same as a table. Screens only. */
export function CompositionsCard({ agreements, compositions }: CompositionsCardProps) {
  const t = useTranslations('inTime')
  const shown = agreements.flatMap((agreement) => {
    const composition = compositions.find(({ key }) => key === agreement.key)
    return composition ? [{ ...agreement, ...composition }] : []
  })
  if (shown.length === 0) return null
  return (
    <Card id="in-time" title={t('title')} meta={t('quarters')} className="dash-wide dash-in-time">
      <ul className="small-multiples">
        {shown.map(({ key, name, locale: lang, parties, quarters, sides }) => (
          <li key={key}>
            <p className="dash-bars-title">
              <TextLink path={`${paths.agreement(key)}#in-time`} lang={lang}>
                {name}
              </TextLink>
            </p>
            <div className="in-time-sides">
              {parties.map(({ id, countryName, countryLocale }) => (
                <div key={id}>
                  <p className="meta">
                    <T lang={countryLocale}>{countryName}</T>
                  </p>
                  <CompositionInTime
                    quarters={quarters}
                    counts={sides.find(({ partyId }) => partyId === id)?.counts ?? []}
                    label={t('composition', { party: countryName })}
                    height={44}
                  />
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p className="meta">{t('dashboardNote')}</p>
    </Card>
  )
}
