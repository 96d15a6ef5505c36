import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import type { Reference } from '@/lib/records/reference'

interface RecordedNamesCardProps {
  id: string
  title: string
  records: readonly (Reference & { printed: readonly { printed: string; language: string }[] })[]
  pathOf: (key: string) => string
}

/** Bodies, people or initiatives recorded from a source, with the names that it prints. */
export function RecordedNamesCard({ id, title, records, pathOf }: RecordedNamesCardProps) {
  const t = useTranslations('sources')
  return (
    <RecordCard id={id} title={title}>
      {records.map((record) => (
        <RecordRow key={record.key} title={<RecordLink path={pathOf(record.key)} record={record} />}>
          {record.printed.length > 0 ? (
            <Dots>
              {record.printed.map(({ printed, language }, index) => (
                <Fragment key={printed}>
                  {index === 0 ? `${t('printedHere')}: ` : null}
                  <T lang={language}>{printed}</T>
                </Fragment>
              ))}
            </Dots>
          ) : null}
        </RecordRow>
      ))}
    </RecordCard>
  )
}
