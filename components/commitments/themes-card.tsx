import { useLocale, useTranslations } from 'next-intl'
import { ClauseLink } from '@/components/records/clause-link'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { filterQuery, noFilter } from '@/lib/agreements/agreement-filter'
import type { CommittedTheme, ObligedClause } from '@/lib/commitments/commitment-types'
import { formatNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { SideWord } from './side-word'

interface ThemesCardProps {
  themes: readonly CommittedTheme[]
  /** Clauses that oblige this side alone. */
  obliged: readonly ObligedClause[]
  /** Whose commitments they are, as the list of agreements is asked for them. */
  asked: { country: string } | { body: string }
}

/** What a side has agreed to: how many clauses on each theme, and which of them oblige it alone. */
export function ThemesCard({ themes, obliged, asked }: ThemesCardProps) {
  const t = useTranslations('commitments')
  const locale = useLocale()
  if (themes.length === 0 && obliged.length === 0) return null
  return (
    <Card id="themes" title={t('themes')}>
      <div className="stack">
        {themes.length > 0 ? (
          <>
            <ul className="profile-themes">
              {themes.map((theme) => (
                <li key={theme.key}>
                  <b>{formatNumber(theme.clauses, locale)}</b>{' '}
                  <TextLink
                    path={paths.agreements() + filterQuery(noFilter, { ...asked, theme: theme.key })}
                    lang={theme.locale}
                  >
                    {theme.name}
                  </TextLink>
                </li>
              ))}
            </ul>
            <p className="meta measure">{t('themesNote')}</p>
          </>
        ) : null}
        {obliged.length > 0 ? (
          <div>
            <h3 className="profile-part">{t('obliged')}</h3>
            <ul className="rows rows-plain">
              {obliged.map(({ clause, status, party }) => (
                <li key={`${clause.key} ${party?.id}`}>
                  <ClauseLink clause={clause} />
                  <SideWord status={status} />
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p className="meta">{t('obligedNone')}</p>
        )}
      </div>
    </Card>
  )
}
