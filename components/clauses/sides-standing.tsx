import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StatusChip } from '@/components/charts/status-chip'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import type { Accord } from '@/lib/clauses/clause-standing'
import type { Status } from '@/lib/clauses/status-order'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { AccordText } from './accord-text'

interface SidesStandingProps {
  parties: readonly { id: string; name: string; nameLocale: Locale; countryName: string; countryLocale: Locale }[]
  standing: {
    accord: Accord
    parties: readonly { partyId: string; status: Status; latest: { id: string; asOf: PartialDate } | null }[]
  }
  /** What can be done with a side's current report. */
  actionOf?: (reportId: string, partyId: string) => ReactNode
}

/** What each side says now, in the order of the page's language, and whether they say the same. */
export function SidesStanding({ parties, standing, actionOf }: SidesStandingProps) {
  return (
    <div className="desk-sides">
      {parties.map((party) => {
        const side = standing.parties.find(({ partyId }) => partyId === party.id)
        return (
          <div key={party.id} className="desk-side">
            <StatusChip status={side?.status ?? 'no_information'} party={<T lang={party.nameLocale}>{party.name}</T>} />
            {side?.latest ? (
              <>
                <span className="meta">
                  <AsOf value={side.latest.asOf} />
                </span>
                {actionOf?.(side.latest.id, party.id)}
              </>
            ) : null}
          </div>
        )
      })}
      <p className="meta">
        <AccordText standing={standing} parties={parties} />
      </p>
    </div>
  )
}

function AsOf({ value }: { value: PartialDate }) {
  const t = useTranslations('desk')
  return value.precision === 'unknown' ? t('asOfUnknown') : t.rich('asOf', { date: () => <DateText value={value} /> })
}
