import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Foreign } from '@/components/ui/foreign'
import { dateOf } from '@/lib/agreements/partial-date-math'
import type { LedgerForce } from '@/lib/ledger/ledger-force'
import type { LedgerProps } from './turn-text'

/** How much is owed, how long a period is, who begins, from when it is reckoned and whether the agreement binds. */
export function LedgerRule({ ledger, parties, force }: LedgerProps & { force: LedgerForce }) {
  const t = useTranslations('ledger')
  const length = t(`length.${ledger.periodUnit}`, { count: ledger.periodLength })
  const first = parties.find(({ id }) => id === ledger.order[0])
  const { unit, from, turns } = ledger
  return (
    <>
      <p>
        {unit
          ? t.rich('rule', { length, count: ledger.owed, unit: () => <T lang={unit.lang}>{unit.text}</T> })
          : t('ruleBare', { length, count: ledger.owed })}{' '}
        {turns === 'in_turn' && first
          ? t.rich('begins', { party: () => <Foreign lang={first.countryLocale}>{first.countryName}</Foreign> })
          : t(`turnsSaid.${turns}`)}
      </p>
      <p className="meta">
        {from.precision === 'unknown' || from.precision === 'by' ? (
          t('noPeriods')
        ) : (
          <>
            {t.rich('since', { date: () => <DateText value={from} /> })}
            {from.precision === 'day' ? null : ` ${t('inexact')}`}
          </>
        )}
      </p>
      <ForceSentence force={force} />
    </>
  )
}

function ForceSentence({ force: { state, end } }: { force: LedgerForce }) {
  const t = useTranslations('ledger.force')
  const date = end ? dateOf(end) : null
  const isStated = date !== null && end?.from !== null
  const isFixed = isStated && date.precision !== 'unknown'
  const said = (key: 'ended' | 'ends') => t.rich(key, { date: () => (date ? <DateText value={date} /> : null) })
  if (state === 'ended') return <p className="meta">{isFixed ? said('ended') : t('endedSomeDay')}</p>
  if (state === 'not_yet' || state === 'unknown') return <p className="meta">{t(state)}</p>
  return isFixed ? <p className="meta">{said('ends')}</p> : null
}
