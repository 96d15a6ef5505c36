import { useLocale, useTranslations } from 'next-intl'
import { StatusChip } from '@/components/charts/status-chip'
import { Card } from '@/components/ui/card'
import { reportableStatuses } from '@/lib/clauses/status-order'
import { inLocale, paths } from '@/lib/paths'

/** What a side may report: each status with its definition and an example, and what two of them ask for. */
export function HelpStatuses() {
  const t = useTranslations('status')
  const page = useTranslations('statuses')
  const locale = useLocale()
  return (
    <Card id="statuses" title={useTranslations('help')('statuses')} flush>
      <ul className="rows">
        {reportableStatuses.map((status) => (
          <li key={status} className="row-split row-split-term">
            <h3>
              <StatusChip status={status} />
            </h3>
            <div className="measure">
              <p>{t(`definition.${status}`)}</p>
              <p className="meta">
                {t('exampleTitle')}: {t(`example.${status}`)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <div className="help-foot prose">
        <p>{page('rule.evidence')}</p>
        <p>
          {page('rule.silence')} <a href={inLocale(locale, paths.statuses())}>{page('title')}</a>
        </p>
      </div>
    </Card>
  )
}
