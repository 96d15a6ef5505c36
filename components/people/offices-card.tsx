import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { T } from '@/components/ui/bidi-text'
import { DateRangeText } from '@/components/ui/date-text'
import { LanguageNote } from '@/components/ui/language-note'
import type { PartialDate } from '@/lib/i18n/dates'
import { paths } from '@/lib/paths'
import type { Passage } from '@/lib/records/passage'
import type { Reference } from '@/lib/records/reference'

interface OfficesCardProps {
  id: string
  title: string
  note?: string
  offices: readonly {
    id: string
    person: Reference
    title: Passage | null
    body?: Reference
    from: PartialDate
    to: PartialDate
  }[]
  aside?: boolean
}

/** People by the offices that the sources give them. */
export function OfficesCard({ id, title, note, offices, aside }: OfficesCardProps) {
  return (
    <RecordCard id={id} title={title} note={note} aside={aside}>
      {offices.map((office) => (
        <RecordRow
          key={office.id}
          title={<RecordLink path={paths.person(office.person.key)} record={office.person} />}
          meta={[
            ...(office.title
              ? [
                  {
                    key: 'title',
                    value: (
                      <T lang={office.title.lang} badge={<LanguageNote lang={office.title.lang} short />}>
                        {office.title.text}
                      </T>
                    ),
                  },
                ]
              : []),
            ...(office.body
              ? [{ key: 'body', value: <RecordLink path={paths.body(office.body.key)} record={office.body} /> }]
              : []),
            ...(office.from.precision === 'unknown' && office.to.precision === 'unknown'
              ? []
              : [{ key: 'time', value: <DateRangeText from={office.from} to={office.to} /> }]),
          ]}
        />
      ))}
    </RecordCard>
  )
}
