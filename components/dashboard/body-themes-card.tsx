import { useLocale, useTranslations } from 'next-intl'
import { MatrixTable } from '@/components/charts/matrix-table'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { filterQuery, noFilter } from '@/lib/agreements/agreement-filter'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import type { Reference } from '@/lib/records/reference'

interface BodyThemesCardProps {
  bodies: readonly Reference[]
  themes: readonly Reference[]
  cells: readonly { body: string; theme: string; clauses: number }[]
  /** How many bodies are parties; more than are shown, perhaps. */
  total: number
}

/** Who has promised what: clauses by body and theme. Length shows the number again; nothing here is a status. */
export function BodyThemesCard({ bodies, themes, cells, total }: BodyThemesCardProps) {
  const t = useTranslations('dashboard.bodyThemes')
  const locale = useLocale()
  const numbers = new Map(cells.map(({ body, theme, clauses }) => [`${body} ${theme}`, clauses]))
  const most = Math.max(1, ...numbers.values())
  const cellOf = (body: Reference, theme: Reference) => {
    const count = numbers.get(`${body.key} ${theme.key}`)
    if (count === undefined) return null
    return (
      <a
        href={inLocale(locale, paths.agreements() + filterQuery(noFilter, { body: body.key, theme: theme.key }))}
        className="matrix-cell matrix-count"
        aria-label={t('cell', { body: body.name, theme: theme.name, count })}
      >
        <b>{formatNumber(count, locale)}</b>
        <span className="matrix-length" style={{ inlineSize: `${Math.round((100 * count) / most)}%` }} />
      </a>
    )
  }
  return (
    <Card
      id="body-themes"
      title={t('title')}
      meta={bodies.length < total ? <TextLink path={paths.bodies()}>{t('all')}</TextLink> : null}
      className="dash-wide dash-themes"
    >
      {bodies.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <MatrixTable
          caption={t('caption')}
          rows={bodies}
          columns={themes}
          rowPath={({ key }) => paths.body(key)}
          cellOf={cellOf}
        />
      )}
      <p className="meta">
        {bodies.length < total ? `${t('shown')} ` : null}
        {t('note')}
      </p>
    </Card>
  )
}
