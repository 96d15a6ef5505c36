import { useTranslations } from 'next-intl'
import { ClauseLinks } from '@/components/records/clause-link'
import { PassageText } from '@/components/records/passage-text'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordLinks } from '@/components/records/record-links'
import { Dots } from '@/components/ui/dots'
import { Tag } from '@/components/ui/tag'
import { paths } from '@/lib/paths'
import type { PersonPage } from '@/lib/people/person-types'

/** What a person said at meetings, in the registry's words, with what it is about. */
export function StatementsCard({ person }: { person: PersonPage }) {
  const t = useTranslations('people')
  const meetings = useTranslations('meetings')
  return (
    <RecordCard id="statements" title={t('statements')} note={t('statementsNote')}>
      {person.statements.map((statement) => (
        <li key={statement.id} className="grid gap-2">
          <p>
            <Tag>{meetings(`statement.${statement.kind}`)}</Tag>
          </p>
          <PassageText passage={statement.text} />
          <ClauseLinks clauses={statement.clauses} />
          <RecordLinks records={statement.initiatives} pathOf={({ key }) => paths.initiative(key)} />
          <Dots>
            <RecordLink path={paths.meeting(statement.meeting.key)} record={statement.meeting} />
            <span>
              {t('source')}: <RecordLink path={paths.source(statement.source.key)} record={statement.source} />
            </span>
          </Dots>
        </li>
      ))}
    </RecordCard>
  )
}
