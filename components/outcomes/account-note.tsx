import { useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import type { OutcomeAccount } from '@/lib/outcomes/outcome-grouping'
import { paths } from '@/lib/paths'

/** What the outcomes of one account share: who tells of them, of which time, and where it is written. */
export function AccountNote({ outcomes }: { outcomes: OutcomeAccount['outcomes'] }) {
  const t = useTranslations()
  const [{ toldByPerson, toldByBody, period, sources }] = outcomes
  const isUndated = outcomes.every(({ happened }) => happened.precision === 'unknown')
  return (
    <>
      {toldByPerson || toldByBody ? (
        <span className="block">
          {t.rich('agreements.happened.told', {
            who: () => (
              <>
                {toldByPerson ? <RecordLink path={paths.person(toldByPerson.key)} record={toldByPerson} /> : null}
                {toldByPerson && toldByBody ? ' (' : null}
                {toldByBody ? <RecordLink path={paths.body(toldByBody.key)} record={toldByBody} /> : null}
                {toldByPerson && toldByBody ? ')' : null}
              </>
            ),
          })}
        </span>
      ) : null}
      <Dots as="span">
        {period ? <T lang={period.lang}>{period.text}</T> : null}
        {isUndated && !period ? t('date.unknown') : null}
        {sources.map((source, index) => (
          <span key={source.key}>
            {index === 0 ? `${sources.length > 1 ? t('common.sources') : t('clauses.report.source')}: ` : null}
            <RecordLink path={paths.source(source.key)} record={source} />
          </span>
        ))}
      </Dots>
    </>
  )
}
