import { useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { Tag } from '@/components/ui/tag'
import { paths } from '@/lib/paths'
import type { PersonItem } from '@/lib/people/person-types'

/** A person in a list, with the offices that the sources give; an office where no source names who holds it. */
export function PersonRow({ person }: { person: PersonItem }) {
  const t = useTranslations('people')
  return (
    <RecordRow
      title={
        <>
          <RecordLink path={paths.person(person.key)} record={person} />{' '}
          {person.isIdentified ? null : <Tag>{t('office')}</Tag>}
        </>
      }
    >
      {person.offices.map(({ id, title, body }) => (
        <Dots key={id}>
          {title && person.isIdentified ? <T lang={title.lang}>{title.text}</T> : null}
          <RecordLink path={paths.body(body.key)} record={body} />
        </Dots>
      ))}
    </RecordRow>
  )
}
