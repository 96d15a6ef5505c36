import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { inLocale, paths } from '@/lib/paths'
import type { Refusal } from '@/lib/tables/table-refusal'
import { PlaceText } from './fault-line'

/** Why a file could not be read, and where. */
export function RefusedPanel({ refusal }: { refusal: Omit<Refusal, 'kind'> }) {
  const t = useTranslations('exchange.run')
  const reason = useTranslations('tables.refused')
  const { code, limit = 0, character = '' } = refusal
  return (
    <Card id="refused" title={t('refusedTitle')}>
      <p>
        {reason(code, { limit, character })} <PlaceText place={refusal} />
      </p>
      <p className="run-again">
        <ButtonLink href={inLocale(useLocale(), paths.deskImport())}>{t('again')}</ButtonLink>
      </p>
    </Card>
  )
}
