import { useTranslations } from 'next-intl'
import { DisagreementNote } from '@/components/records/disagreement-note'
import { disagreementOn } from '@/components/records/fact-disagreement'
import { NamesCard } from '@/components/records/names-card'
import { PrintedNamesCard } from '@/components/records/printed-names-card'
import { ReferencesCard } from '@/components/records/references-card'
import { Remark } from '@/components/records/remark'
import { SourceCard } from '@/components/records/source-card'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import type { PersonPage } from '@/lib/people/person-types'
import { AttendanceCard } from './attendance-card'
import { ObstaclesCard } from './obstacles-card'
import { PersonNumbers } from './person-numbers'
import { PersonOfficesCard } from './person-offices-card'
import { SignaturesCard } from './signatures-card'
import { StatementsCard } from './statements-card'

/** Everything on the page of a person. */
export function PersonContent({ person, locale }: { person: PersonPage; locale: Locale }) {
  const t = useTranslations('people')
  const nav = useTranslations('layout.nav')
  const label = useTranslations('fields.label.people')
  return (
    <>
      <PageHeading
        title={person.name}
        lang={person.locale}
        crumbs={[{ label: nav('people'), href: inLocale(locale, paths.people()) }]}
        tags={
          <>
            <Tag>{person.isIdentified ? t('person') : t('office')}</Tag>
            <LanguageNote lang={person.locale} />
          </>
        }
      >
        <DisagreementNote
          disagreement={disagreementOn(person.disagreements, 'name')}
          followed={<T lang={person.locale}>{person.name}</T>}
          label={label('name')}
        />
        <PersonNumbers person={person} />
      </PageHeading>
      <div className="with-aside profile">
        <div className="stack">
          {person.isIdentified && !person.remark ? null : (
            <Card>
              <div className="stack">
                {person.isIdentified ? null : <p className="max-w-[66ch]">{t('unidentified')}</p>}
                <Remark remark={person.remark} />
              </div>
            </Card>
          )}
          <PersonOfficesCard person={person} />
          <SignaturesCard person={person} />
          <AttendanceCard person={person} />
          <StatementsCard person={person} />
          <ObstaclesCard person={person} />
          <ReferencesCard
            id="outcomes"
            title={t('outcomesTold')}
            records={person.outcomesTold}
            pathOf={(outcome) => paths.outcome(outcome.key)}
          />
          <ReferencesCard
            id="films"
            title={t('films')}
            records={person.films}
            pathOf={(film) => paths.film(film.key)}
          />
          <ReferencesCard
            id="initiatives"
            title={t('initiatives')}
            records={person.initiatives}
            pathOf={(initiative) => paths.initiative(initiative.key)}
          />
          <ReferencesCard
            id="funding"
            title={t('funding')}
            records={person.funding}
            pathOf={(instrument) => paths.instrument(instrument.key)}
          />
        </div>
        <div className="stack">
          <NamesCard names={person.names} title={person.isIdentified ? t('names') : t('officeNames')} />
          <PrintedNamesCard names={person.printedNames} />
          <SourceCard citations={person.sources} aside />
        </div>
      </div>
    </>
  )
}
