import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { AboutCard } from '@/components/agreements/about-card'
import { AgreementFacts } from '@/components/agreements/agreement-facts'
import { AttentionCard } from '@/components/agreements/attention-card'
import { FormalitiesCard } from '@/components/agreements/formalities-card'
import { HappenedCard } from '@/components/agreements/happened-card'
import { MeetingGroups } from '@/components/agreements/meeting-groups'
import { PartyLine } from '@/components/agreements/party-line'
import { PartyTermsCard } from '@/components/agreements/party-terms-card'
import { ProgressCard } from '@/components/agreements/progress-card'
import { StatementList } from '@/components/agreements/statement-list'
import { TermsCard } from '@/components/agreements/terms-card'
import { TextLinks } from '@/components/agreements/text-links'
import { ClauseRow } from '@/components/clauses/clause-row'
import { SideChips } from '@/components/clauses/side-chips'
import { DocumentsCard } from '@/components/documents/documents-card'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import { attentionItems } from '@/lib/agreements/agreement-attention'
import { getCachedAgreement } from '@/lib/agreements/agreement-cached'
import { agreementClock } from '@/lib/agreements/agreement-clock'
import { clausesAt } from '@/lib/agreements/agreement-sides'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { composition } from '@/lib/clauses/clause-standing'
import type { Status } from '@/lib/clauses/status-order'
import { listCachedAgreementDocuments } from '@/lib/documents/document-cached'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { joinList } from '@/lib/i18n/lists'
import { isLocale } from '@/lib/i18n/locales'
import { isUndated } from '@/lib/meetings/meeting-date'
import { inLocale, paths } from '@/lib/paths'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/agreements/[key]'>

async function load(params: Props['params']) {
  const { locale, key } = await params
  if (!isLocale(locale)) notFound()
  const agreement = await getCachedAgreement(key, locale)
  if (!agreement) notFound()
  return { locale, agreement }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, agreement } = await load(params)
  const t = await getTranslations({ locale, namespace: 'agreements' })
  const states = joinList(
    agreement.parties.map((party) => party.countryName),
    locale,
  )
  return pageMetadata({
    locale,
    path: paths.agreement(agreement.key),
    title: agreement.shortTitle,
    description: t('description', { parties: states }),
  })
}

/** Whether what needs attention ends before the bars beside it do, so that the side column goes on under it at once. */
function isShort(attention: readonly unknown[], obstacles: readonly unknown[]): boolean {
  return obstacles.length === 0 && attention.length < 4
}

export default async function AgreementPage({ params }: Props) {
  const { locale, agreement } = await load(params)
  const t = await getTranslations({ locale })
  const documents = await listCachedAgreementDocuments(agreement.key, locale)
  const clauses = agreement.clauses.map((clause) => ({ ...clause, ...clauseSides(clause.reports, agreement.parties) }))
  const counted = clauses.filter((clause) => clause.nature !== 'final_provision').length
  const nameOf = (partyId: string) => agreement.parties.find((party) => party.id === partyId)?.countryName ?? ''
  const outcomes = [
    ...new Map(clauses.flatMap((clause) => clause.outcomes).map((outcome) => [outcome.key, outcome])).values(),
  ].map((outcome) => ({
    ...outcome,
    clauseNumbers: clauses
      .filter((clause) => clause.outcomes.some(({ key }) => key === outcome.key))
      .map(({ number }) => number),
  }))
  const saidAtMeetings = (isShown: (kind: string) => boolean) =>
    agreement.meetings
      .map((meeting) => ({ ...meeting, statements: meeting.statements.filter(({ kind }) => isShown(kind)) }))
      .filter(({ statements }) => statements.length > 0)
  const proposals = saidAtMeetings((kind) => kind !== 'information')
  const information = saidAtMeetings((kind) => kind === 'information')
  const obstacles = agreement.obstacles.filter(({ role }) => role === 'obstacle')
  const context = agreement.obstacles.filter(({ role }) => role === 'context')
  const numbersOurs = clauses.some((clause) => clause.printedNumber === null)
  const inferred = agreement.parties.filter((party) => party.inferred).map((party) => party.countryName)
  const attention = attentionItems(clauses)
  // The day on which the copy is made: nextChange() names the one on which it is out of date.
  const clock = agreementClock(agreement.terms, new Date().toISOString().slice(0, 10))
  const hrefOf = (partyId: string, status: Status) => {
    const [counted, ...others] = clausesAt(clauses, partyId, status)
    return counted && others.length === 0 ? `#clause-${counted.number}` : '#clauses'
  }

  return (
    <PageShell locale={locale} path={paths.agreement(agreement.key)} current="agreements" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={agreement.shortTitle}
        lang={agreement.textLocale}
        crumbs={[{ label: t('layout.nav.agreements'), href: inLocale(locale, paths.agreements()) }]}
        tags={
          <>
            <Tag dashed>{t(`common.textStatus.${agreement.textStatus}`)}</Tag>
            <LanguageNote lang={agreement.textLocale} short />
            {clauses.length > 0 ? <TextLinks agreementKey={agreement.key} className="hidden md:inline" /> : null}
          </>
        }
        subtitle={
          <>
            <PartyLine parties={agreement.parties} />
            {inferred.length > 0 ? (
              <p className="meta">
                <a href="#about">{t('agreements.inferredParties', { parties: joinList(inferred, locale) })}</a>
              </p>
            ) : null}
          </>
        }
      />
      <div className={isShort(attention, obstacles) ? 'agreement-grid attention-short' : 'agreement-grid'}>
        <div className="area-progress">
          {counted > 0 ? (
            <ProgressCard
              clauseCount={counted}
              hrefFor={hrefOf}
              sides={agreement.parties.map((party) => ({
                partyId: party.id,
                name: party.countryName,
                counts: composition(clauses, party.id),
              }))}
            />
          ) : (
            <Card title={t('agreements.progress.title')}>
              <p>{t('agreements.noClauses')}</p>
            </Card>
          )}
        </div>
        <div className="area-attention stack">
          <AttentionCard agreementKey={agreement.key} items={attention} nameOf={nameOf} />
          {obstacles.length > 0 ? (
            <Card id="obstacles" title={t('agreements.obstacles.title')} aside>
              <StatementList
                agreementKey={agreement.key}
                statements={obstacles.map((obstacle) => ({
                  ...obstacle,
                  speakerBody: null,
                  owners: [],
                  clauseNumbers: obstacle.clauseNumber === null ? [] : [obstacle.clauseNumber],
                }))}
              />
            </Card>
          ) : null}
        </div>
        <div className="area-main stack">
          {clauses.length > 0 ? (
            <Card
              id="clauses"
              title={t('agreements.clauses.title')}
              meta={
                <>
                  <TextLinks agreementKey={agreement.key} className="block" />
                  {numbersOurs ? t('agreements.clauses.numbersOurs') : null}
                </>
              }
              flush
            >
              <ul className="rows-plain">
                {clauses.map((clause) => (
                  <ClauseRow
                    key={clause.key}
                    agreementKey={agreement.key}
                    number={clause.number}
                    printedNumber={clause.printedNumber}
                    heading={clause.heading}
                    text={clause.text}
                    textLocale={clause.textLocale}
                    meta={
                      <Dots>
                        {clause.themes.map((theme) => (
                          <Fragment key={theme.key}>{theme.name}</Fragment>
                        ))}
                        {clause.films.map((film) => (
                          <Fragment key={film.key}>
                            {t.rich('agreements.clauses.film', {
                              film: () => (
                                <TextLink path={paths.film(film.key)} lang={film.locale}>
                                  {film.name}
                                </TextLink>
                              ),
                            })}
                          </Fragment>
                        ))}
                      </Dots>
                    }
                    standing={<SideChips sides={clause.sides} />}
                  />
                ))}
              </ul>
            </Card>
          ) : null}
          {outcomes.length > 0 ? <HappenedCard agreementKey={agreement.key} outcomes={outcomes} /> : null}
          {proposals.length > 0 ? (
            <Card id="proposed" title={t('agreements.stated.next')}>
              <MeetingGroups agreementKey={agreement.key} meetings={proposals} />
            </Card>
          ) : null}
          {information.length > 0 ? (
            <Card id="said" title={t('agreements.stated.information')}>
              <MeetingGroups agreementKey={agreement.key} meetings={information} />
            </Card>
          ) : null}
          <TermsCard
            terms={agreement.terms}
            clock={clock}
            entryCause={agreement.formalities.entryCause}
            survivalNote={agreement.formalities.survivalNote}
            nameOf={nameOf}
          />
          <PartyTermsCard parties={agreement.partyFormalities} clocks={clock.parties} nameOf={nameOf} />
          <FormalitiesCard formalities={agreement.formalities} />
          <AboutCard
            agreement={agreement}
            inferred={inferred}
            circumstances={context.map((item) => ({ ...item, speakerBody: null, owners: [] }))}
          />
        </div>
        <div className="area-facts">
          <AgreementFacts agreement={agreement} />
        </div>
        <div className="area-side stack">
          <DocumentsCard documents={documents} />
          {agreement.meetings.length > 0 ? (
            <Card id="meetings" title={t('agreements.meetings.title')} aside>
              <Timeline
                items={agreement.meetings.map((meeting) => ({
                  key: meeting.key,
                  time: isUndated(meeting) ? null : meeting.ends ? (
                    <DateRangeText from={meeting.starts} to={meeting.ends} />
                  ) : (
                    <DateText value={meeting.starts} />
                  ),
                  title: (
                    <TextLink path={paths.meeting(meeting.key)} lang={meeting.titleLocale}>
                      {meeting.title}
                    </TextLink>
                  ),
                  body: (
                    <Dots className="">
                      {t(`meetings.kind.${meeting.kind}`)}
                      {meeting.place ? <bdi>{meeting.place}</bdi> : null}
                      {isUndated(meeting) && meeting.dateNote ? (
                        <T lang={meeting.dateNote.lang}>{meeting.dateNote.text}</T>
                      ) : null}
                    </Dots>
                  ),
                  state: meeting.state === 'planned' ? ('open' as const) : ('done' as const),
                }))}
              />
            </Card>
          ) : null}
          {agreement.initiatives.length > 0 ? (
            <Card id="initiatives" title={t('agreements.initiatives.title')} aside>
              <ul className="icon-list-plain rows-plain">
                {agreement.initiatives.map((initiative) => (
                  <li key={initiative.key}>
                    <TextLink path={paths.initiative(initiative.key)} lang={initiative.locale}>
                      {initiative.name}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          {agreement.links.length > 0 ? (
            <Card id="links" title={t('agreements.fact.links')} aside>
              <ul className="rows-plain">
                {agreement.links.map((link) => (
                  <li key={`${link.kind}/${link.key}`}>
                    {t(link.reversed ? `agreements.linkReversed.${link.kind}` : `agreements.link.${link.kind}`)}:{' '}
                    <TextLink path={paths.agreement(link.key)} lang={link.locale}>
                      {link.name}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          <Card id="sources" title={t('agreements.sources.title')} aside>
            <ul className="rows-plain stack-tight">
              {agreement.sources.map((source) => (
                <li key={source.key}>
                  <TextLink path={paths.source(source.key)} lang={source.locale}>
                    {source.name}
                  </TextLink>
                  <Dots>
                    {source.publisher ? <bdi>{source.publisher}</bdi> : null}
                    <DateText value={source.published} />
                  </Dots>
                </li>
              ))}
            </ul>
            <p className="meta">
              <a href={`/api/v1/agreements/${agreement.key}`}>
                <MixedText text={t('agreements.machine')} lang={locale} />
              </a>
            </p>
          </Card>
        </div>
      </div>
      <CiteCard
        noun="agreement"
        recordKey={agreement.key}
        title={agreement.shortTitle}
        lang={agreement.textLocale}
        path={paths.agreementAsOf(agreement.key, agreement.changedOn)}
        changedOn={agreement.changedOn}
      />
    </PageShell>
  )
}
