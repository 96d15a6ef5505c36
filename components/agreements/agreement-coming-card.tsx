import { useTranslations } from 'next-intl'
import { ComingList } from '@/components/coming/coming-list'
import { ComingMatrix } from '@/components/coming/coming-matrix'
import { Card } from '@/components/ui/card'
import type { ComingMonth } from '@/lib/coming/coming-event'
import { paths } from '@/lib/paths'

/** What the next twelve months bring under one agreement: dots by month, and below them the list that they count. */
export function AgreementComingCard({
  agreementKey,
  months,
}: {
  agreementKey: string
  months: readonly ComingMonth[]
}) {
  const t = useTranslations('coming')
  if (months.every(({ events }) => events.length === 0)) return null
  return (
    <Card id="coming" title={t('title')}>
      <ComingMatrix months={months} path={paths.agreement(agreementKey)} />
      <ComingList months={months} level={3} />
    </Card>
  )
}
