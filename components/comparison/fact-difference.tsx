import { useTranslations } from 'next-intl'
import { UnequalIcon } from '@/components/charts/unequal-icon'
import { Foreign } from '@/components/ui/foreign'
import { Joined } from '@/components/ui/joined'
import { type ComparisonColumn, type FactRow, partyName } from '@/lib/comparison/comparison-column'

/** In words: whether a fact is the same of all agreements; of the parties, which are common to all. */
export function FactDifference({ row, columns }: { row: FactRow; columns: readonly ComparisonColumn[] }) {
  const t = useTranslations('comparison.accord')
  return (
    <div className="compare-difference">
      {row.accord === 'differs' ? <UnequalIcon /> : null}
      <p>
        {row.key !== 'parties' || row.accord !== 'differs'
          ? t(row.accord)
          : row.common.length === 0
            ? t('noCommon')
            : t.rich('common', {
                count: row.common.length,
                parties: () => <CommonParties names={row.common} columns={columns} />,
              })}
      </p>
    </div>
  )
}

function CommonParties({ names, columns }: { names: readonly string[]; columns: readonly ComparisonColumn[] }) {
  const common = (columns[0]?.parties ?? []).filter((party) => names.includes(partyName(party)))
  const once = [...new Map(common.map((party) => [partyName(party), party])).values()]
  return (
    <Joined>
      {once.map((party) => (
        <Foreign key={party.id} lang={party.countryLocale}>
          {party.countryName}
        </Foreign>
      ))}
    </Joined>
  )
}
