import { useTranslations } from 'next-intl'
import { CompositionBar } from '@/components/charts/composition-bar'
import { StatusChip } from '@/components/charts/status-chip'
import { FactsList } from '@/components/ui/facts-list'
import type { Status } from '@/lib/clauses/status-order'

/** One status as it looks in a chip and in a bar, what it means, an example, and its place on the Kroc scale. */
export function StatusDefinition({ status }: { status: Status }) {
  const t = useTranslations('status')
  const page = useTranslations('statuses')
  return (
    <li id={status} className="row-split row-split-term">
      <div>
        <h3 className="mb-2">
          <StatusChip status={status} />
        </h3>
        <div className="mb-2 max-w-[12rem]">
          <CompositionBar counts={{ [status]: 1 }} height={16} />
        </div>
      </div>
      <div>
        <p className="measure mb-2">{t(`definition.${status}`)}</p>
        <FactsList
          layout="rows"
          facts={[
            { key: 'example', term: t('exampleTitle'), value: t(`example.${status}`) },
            ...(status === 'no_information' ? [{ key: 'who', term: page('whoSets'), value: page('setByNobody') }] : []),
            { key: 'kroc', term: page('kroc'), value: t(`kroc.${status}`) },
          ]}
        />
      </div>
    </li>
  )
}
