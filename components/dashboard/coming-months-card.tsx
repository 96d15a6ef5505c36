import { useTranslations } from 'next-intl'
import { ComingMatrix } from '@/components/coming/coming-matrix'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { ComingMonth } from '@/lib/coming/coming-event'
import { paths } from '@/lib/paths'

/** The next twelve months at a glance; nothing where nothing is known of them, which the card of what comes first says. Screens only. */
export function ComingMonthsCard({ months }: { months: readonly ComingMonth[] }) {
  const t = useTranslations('coming')
  if (months.every(({ events }) => events.length === 0)) return null
  return (
    <Card
      id="months"
      title={t('byMonth')}
      meta={<TextLink path={paths.coming()}>{t('asList')}</TextLink>}
      className="dash-wide dash-months"
    >
      <ComingMatrix months={months} path={paths.coming()} />
      <p className="meta">{t('note')}</p>
    </Card>
  )
}
