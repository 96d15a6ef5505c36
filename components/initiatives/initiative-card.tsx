import { useTranslations } from 'next-intl'
import { HistoryLink } from '@/components/history/history-link'
import { PassageText } from '@/components/records/passage-text'
import { PrintedNames } from '@/components/records/printed-names-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordLinks } from '@/components/records/record-links'
import { Remark } from '@/components/records/remark'
import { SourceLinks } from '@/components/records/source-links'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { LanguageNote } from '@/components/ui/language-note'
import type { Initiative } from '@/lib/initiatives/initiative-types'
import { paths } from '@/lib/paths'

/** One initiative, whole: what is proposed, by whom, under which names, and who speaks of it. Its key is the anchor. */
export function InitiativeCard({ initiative }: { initiative: Initiative }) {
  const t = useTranslations('initiatives')
  const facts = useInitiativeFacts(initiative)
  return (
    <Card
      id={initiative.key}
      title={
        <T lang={initiative.locale} badge={<LanguageNote lang={initiative.locale} short />}>
          {initiative.name}
        </T>
      }
      meta={t(`kind.${initiative.kind}`)}
      className="target:border-accent"
    >
      <div className="stack">
        <PassageText passage={initiative.description} />
        <Remark remark={initiative.remark} />
        {facts.length > 0 ? <FactsList layout="rows" facts={facts} /> : null}
        {initiative.statements.length > 0 ? (
          <div>
            <h3>{t('statements')}</h3>
            <ul className="grid gap-3 pt-2">
              {initiative.statements.map((statement) => (
                <li key={statement.id}>
                  <PassageText passage={statement.text} />
                  <Dots>
                    {statement.speaker ? (
                      <RecordLink path={paths.person(statement.speaker.key)} record={statement.speaker} />
                    ) : null}
                    <RecordLink path={paths.meeting(statement.meeting.key)} record={statement.meeting} />
                  </Dots>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <HistoryLink noun="initiatives" recordKey={initiative.key} />
      </div>
    </Card>
  )
}

function useInitiativeFacts(initiative: Initiative): Fact[] {
  const t = useTranslations('initiatives')
  const common = useTranslations('common')
  const { proposedBy } = initiative
  const facts: Fact[] = []
  if (proposedBy) {
    facts.push({
      key: 'proposedBy',
      term: t('proposedBy'),
      value: <RecordLink path={paths.person(proposedBy.key)} record={proposedBy} />,
    })
  }
  if (initiative.printedNames.length > 0) {
    facts.push({
      key: 'printed',
      term: common('printedNames'),
      value: <PrintedNames names={initiative.printedNames} />,
    })
  }
  if (initiative.countries.length > 0) {
    facts.push({
      key: 'countries',
      term: t('countries'),
      value: <RecordLinks records={initiative.countries} pathOf={({ key }) => paths.country(key)} />,
    })
  }
  if (initiative.agreements.length > 0) {
    facts.push({
      key: 'agreements',
      term: t('agreements'),
      value: <RecordLinks records={initiative.agreements} pathOf={({ key }) => paths.agreement(key)} />,
    })
  }
  if (initiative.sources.length > 0) {
    facts.push({ key: 'sources', term: common('sources'), value: <SourceLinks citations={initiative.sources} /> })
  }
  return facts
}
