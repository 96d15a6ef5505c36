import { useLocale, useTranslations } from 'next-intl'
import { AttentionList } from '@/components/agreements/attention-card'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { type AttentionTotals, itemsPerAgreement } from '@/lib/dashboard/attention-summary'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'

type ListProps = Parameters<typeof AttentionList>[0]

interface DashboardAttentionCardProps {
  totals: AttentionTotals
  /** The most pressing first. */
  agreements: readonly {
    key: string
    name: string
    locale: Locale
    parties: ListProps['parties']
    attention: ListProps['items']
  }[]
  /** How many agreements ask for attention; more than are shown, perhaps. */
  total: number
}

const kinds = ['blocked', 'delayed', 'disputed', 'differ', 'late', 'silent'] as const

/** The list with as many entries. */
const listOf = (kind: (typeof kinds)[number]) => paths.attention(kind === 'late' ? 'overdue' : kind)

/** What asks for attention in all agreements: how much of each kind, then the most pressing, agreement by agreement. */
export function DashboardAttentionCard({ totals, agreements, total }: DashboardAttentionCardProps) {
  const t = useTranslations('dashboard.attention')
  const locale = useLocale()
  const attention = useTranslations('agreements.attention')
  return (
    <Card id="attention" title={attention('title')} className="dash-attention">
      {total === 0 ? <p>{attention('none')}</p> : null}
      <ul className="dash-totals">
        {kinds
          .filter((kind) => totals[kind] > 0)
          .map((kind) => (
            <li key={kind}>
              {/* The number stands apart, so the words follow it without saying it. */}
              <a href={inLocale(locale, listOf(kind))}>
                <b>{formatNumber(totals[kind], locale)}</b> {t(`total.${kind}`, { count: totals[kind] })}
              </a>
            </li>
          ))}
      </ul>
      {agreements.map(({ key, name, locale: lang, parties, attention: items }) => (
        <section key={key} className="dash-attention-part" aria-labelledby={`attention-${key}`}>
          <h3 id={`attention-${key}`}>
            <TextLink path={paths.agreement(key)} lang={lang}>
              {name}
            </TextLink>
          </h3>
          <AttentionList agreementKey={key} items={items.slice(0, itemsPerAgreement)} parties={parties} />
          {items.length > itemsPerAgreement ? (
            <p className="meta">
              <TextLink path={`${paths.agreement(key)}#attention`}>
                {t('further', { count: items.length - itemsPerAgreement })}
              </TextLink>
            </p>
          ) : null}
        </section>
      ))}
      {agreements.length < total ? <p className="meta">{t('shown')}</p> : null}
    </Card>
  )
}
