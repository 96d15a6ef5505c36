import { useTranslations } from 'next-intl'
import { AnsweredCard } from '@/components/commitments/answered-card'
import { GivenReportsCard } from '@/components/commitments/given-reports-card'
import { OwedCard } from '@/components/commitments/owed-card'
import { ThemesCard } from '@/components/commitments/themes-card'
import { ComingCard } from '@/components/dashboard/coming-card'
import { FilmsCard } from '@/components/films/films-card'
import { ObstacleList } from '@/components/obstacles/obstacle-list'
import { OutcomesCard } from '@/components/outcomes/outcomes-card'
import { OfficesCard } from '@/components/people/offices-card'
import { DisagreementNote } from '@/components/records/disagreement-note'
import { disagreementOn } from '@/components/records/fact-disagreement'
import { NamesCard } from '@/components/records/names-card'
import { PassageText } from '@/components/records/passage-text'
import { PrintedNamesCard } from '@/components/records/printed-names-card'
import { RecordLink } from '@/components/records/record-link'
import { ReferencesCard } from '@/components/records/references-card'
import { Remark } from '@/components/records/remark'
import { SourceCard } from '@/components/records/source-card'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import type { BodyPage } from '@/lib/bodies/body-types'
import { totalOf } from '@/lib/clauses/status-order'
import { feedPath } from '@/lib/feeds/feed-address'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { BodyNumbers } from './body-numbers'
import { BodyStructureCard } from './body-structure-card'
import { MeetingsCard } from './meetings-card'
import { NothingHeld } from './nothing-held'
import { ProgressCard } from './progress-card'

/** Dates in the side column. */
const shownDates = 8

/** On the page of the body itself its name need not stand beside each office. */
const withoutBody = ({ body: _, ...office }: BodyPage['offices']['present'][number]) => office

/** Everything on the page of a body. */
export function BodyContent({ body, locale }: { body: BodyPage; locale: Locale }) {
  const t = useTranslations('bodies')
  const people = useTranslations('people')
  const coming = useTranslations('dashboard.coming')
  const label = useTranslations('fields.label.common')
  return (
    <>
      <PageHeading
        title={body.name}
        lang={body.locale}
        crumbs={[{ label: t('title'), href: inLocale(locale, paths.bodies()) }]}
        tags={<LanguageNote lang={body.locale} />}
        subtitle={
          <p className="flex flex-wrap items-baseline gap-2">
            <span>{t(`kind.${body.kind}`)}</span>
            {body.country ? (
              <Tag>
                <RecordLink path={paths.country(body.country.key)} record={body.country} />
              </Tag>
            ) : null}
          </p>
        }
      >
        <DisagreementNote
          disagreement={disagreementOn(body.disagreements, 'name')}
          followed={<T lang={body.locale}>{body.name}</T>}
          label={label('name')}
        />
        <BodyNumbers body={body} />
      </PageHeading>
      <div className="with-aside profile">
        <div className="stack">
          {body.about || body.remark ? (
            <Card id="about" title={t('about')}>
              <div className="stack">
                <PassageText passage={body.about} />
                <Remark remark={body.remark} />
              </div>
            </Card>
          ) : null}
          <ProgressCard sides={body.sides} title={t('progress')} bodyKey={body.key} />
          <AnsweredCard
            clauses={body.answered}
            withBar={body.sides.length !== 1 || totalOf(body.sides[0]?.counts ?? {}) !== body.answered.length}
          />
          <ThemesCard {...body.commitments} asked={{ body: body.key }} />
          <OwedCard owed={body.owed} ownBody={body.key} isParty={body.sides.length > 0} />
          <ReferencesCard
            id="signed-here"
            title={t('occasionFor')}
            records={body.occasionFor}
            pathOf={(agreement) => paths.agreement(agreement.key)}
          />
          <ReferencesCard
            id="framework"
            title={t('frameworkFor')}
            records={body.frameworkFor}
            pathOf={(agreement) => paths.agreement(agreement.key)}
          />
          {body.obstacles.length > 0 ? (
            <Card id="obstacles" title={t('obstacles')} flush>
              <ObstacleList
                obstacles={body.obstacles.map(({ agreement, ...obstacle }) => ({
                  ...obstacle,
                  place: <RecordLink path={paths.agreement(agreement.key)} record={agreement} />,
                }))}
              />
            </Card>
          ) : null}
          <GivenReportsCard reports={body.reports} ownBody={body.key} />
          <MeetingsCard meetings={body.meetings} title={t('meetings')} />
          <OutcomesCard outcomes={body.outcomes} title={t('outcomes')} bodyKey={body.key} />
          <FilmsCard films={body.films} title={body.kind === 'festival' ? t('filmsShown') : t('films')} />
          <ReferencesCard
            id="funding"
            title={t('funding')}
            records={body.funding}
            pathOf={(instrument) => paths.instrument(instrument.key)}
          />
          <NothingHeld body={body} />
        </div>
        <div className="stack">
          <NamesCard names={body.names} />
          <BodyStructureCard body={body} />
          {body.sides.length > 0 ? (
            <ComingCard
              events={body.coming.slice(0, shownDates)}
              way={
                <a
                  href={feedPath({ locale, scope: { kind: 'bodies', key: body.key }, format: 'ics' })}
                  data-screen-only
                >
                  {coming('calendar')}
                </a>
              }
              aside
            />
          ) : null}
          <OfficesCard
            id="people"
            title={t('people')}
            note={people('officesNow')}
            offices={body.offices.present.map(withoutBody)}
            aside
          />
          <OfficesCard
            id="people-earlier"
            title={people('officesEarlier')}
            offices={body.offices.earlier.map(withoutBody)}
            aside
          />
          <PrintedNamesCard names={body.printedNames} />
          <SourceCard citations={body.sources} aside />
        </div>
      </div>
    </>
  )
}
