import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { DocumentsCard } from '@/components/documents/documents-card'
import { PassageText } from '@/components/records/passage-text'
import { ReferencesCard } from '@/components/records/references-card'
import { Remark } from '@/components/records/remark'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import type { SourcePage } from '@/lib/sources/source-types'
import { RecordedAgreementsCard } from './recorded-agreements-card'
import { RecordedNamesCard } from './recorded-names-card'
import { RecordedObstaclesCard } from './recorded-obstacles-card'
import { SourceFacts } from './source-facts'

interface SourceContentProps extends ComponentProps<typeof DocumentsCard> {
  source: SourcePage
  locale: Locale
}

/** Everything on the page of a source. */
export function SourceContent({ source, documents, locale }: SourceContentProps) {
  const t = useTranslations('sources')
  return (
    <>
      <PageHeading
        title={source.name}
        lang={source.locale}
        crumbs={[{ label: t('crumb'), href: inLocale(locale, paths.sources()) }]}
        tags={
          <>
            {source.titleIsOurs ? <Tag dashed>{t('titleIsOurs')}</Tag> : null}
            <LanguageNote lang={source.locale} />
          </>
        }
      />
      <div className="stack profile">
        <Card id="facts" title={t('facts')}>
          <SourceFacts source={source} />
        </Card>
        <Card id="summary" title={t('summary')}>
          <div className="stack">
            <PassageText passage={source.summary} />
            <Remark remark={source.note} />
            {documents.length === 0 ? <p className="meta">{t('textNotPublished')}</p> : null}
          </div>
        </Card>
        <DocumentsCard documents={documents} aside={false} />
        {isRecordedFrom(source) ? <h2>{t('recorded')}</h2> : null}
        <div className="card-columns">
          <RecordedAgreementsCard source={source} />
          <ReferencesCard
            id="meetings"
            title={t('meetings')}
            records={source.meetings}
            pathOf={(meeting) => paths.meeting(meeting.key)}
          />
          <ReferencesCard
            id="outcomes"
            title={t('outcomes')}
            records={source.outcomes}
            pathOf={(outcome) => paths.outcome(outcome.key)}
          />
          <ReferencesCard
            id="films"
            title={t('films')}
            records={source.films}
            pathOf={(film) => paths.film(film.key)}
          />
          <RecordedNamesCard
            id="initiatives"
            title={t('initiatives')}
            records={source.initiatives}
            pathOf={paths.initiative}
          />
          <ReferencesCard
            id="funding"
            title={t('funding')}
            records={source.funding}
            pathOf={(instrument) => paths.instrument(instrument.key)}
          />
          <RecordedObstaclesCard source={source} />
          <RecordedNamesCard id="people" title={t('people')} records={source.people} pathOf={paths.person} />
          <RecordedNamesCard id="bodies" title={t('bodies')} records={source.bodies} pathOf={paths.body} />
        </div>
      </div>
    </>
  )
}

/** Whether the registry holds anything that stands under the heading. */
function isRecordedFrom(source: SourcePage): boolean {
  const { agreements, meetings, outcomes, films, initiatives, funding, obstacles, people, bodies } = source
  return [agreements, meetings, outcomes, films, initiatives, funding, obstacles, people, bodies].some(
    (records) => records.length > 0,
  )
}
