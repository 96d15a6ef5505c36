import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AttentionCard } from '@/components/agreements/attention-card'
import { PartyLine } from '@/components/agreements/party-line'
import { ProgressCard } from '@/components/agreements/progress-card'
import { StatementList } from '@/components/agreements/statement-list'
import { ClauseRow } from '@/components/clauses/clause-row'
import { SideChips } from '@/components/clauses/side-chips'
import { PageShell } from '@/components/layout/page-shell'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateRangeText, DateText } from '@/components/ui/date-text'
import { FactsList } from '@/components/ui/facts-list'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import { attentionItems } from '@/lib/agreements/agreement-attention'
import { getCachedAgreement } from '@/lib/agreements/agreement-cached'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { composition } from '@/lib/clauses/clause-standing'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { joinList } from '@/lib/i18n/lists'
import { isLocale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
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

export default async function AgreementPage({ params }: Props) {
  const { locale, agreement } = await load(params)
  const t = await getTranslations({ locale })
  const clauses = agreement.clauses.map((clause) => ({ ...clause, ...clauseSides(clause.reports, agreement.parties) }))
  const counted = clauses.filter((clause) => clause.nature !== 'final_provision').length
  const nameOf = (partyId: string) => agreement.parties.find((party) => party.id === partyId)?.countryName ?? ''
  const outcomes = [
    ...new Map(clauses.flatMap((clause) => clause.outcomes).map((outcome) => [outcome.key, outcome])).values(),
  ]
  const tellers = [
    ...new Map(outcomes.flatMap(({ toldBy }) => (toldBy ? [[toldBy.key, toldBy] as const] : []))).values(),
  ]
  const statements = agreement.meetings.flatMap((meeting) =>
    meeting.statements.map((statement) => ({
      ...statement,
      key: `${meeting.key}/${statement.key}`,
      meeting: (
        <TextLink path={paths.meeting(meeting.key)} lang={meeting.titleLocale}>
          {meeting.title}
        </TextLink>
      ),
    })),
  )
  const proposals = statements.filter(({ kind }) => kind !== 'information')
  const information = statements.filter(({ kind }) => kind === 'information')
  const obstacles = agreement.obstacles.filter(({ role }) => role === 'obstacle')
  const context = agreement.obstacles.filter(({ role }) => role === 'context')
  const numbersOurs = clauses.some((clause) => clause.printedNumber === null)

  return (
    <PageShell locale={locale} path={paths.agreement(agreement.key)} current="agreements" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={agreement.title}
        lang={agreement.textLocale}
        crumbs={[
          { label: t('layout.nav.agreements'), href: inLocale(locale, paths.agreements()) },
          {
            label: joinList(
              agreement.parties.map((party) => party.countryName),
              locale,
            ),
          },
        ]}
        tags={
          <>
            <Tag dashed>{t(`common.textStatus.${agreement.textStatus}`)}</Tag>
            {agreement.titleIsOurs ? <Tag dashed>{t('agreements.titleIsOurs')}</Tag> : null}
            <LanguageNote lang={agreement.textLocale} short />
          </>
        }
        subtitle={<PartyLine parties={agreement.parties} />}
      />
      <div className="agreement-grid">
        <div className="area-progress">
          {counted > 0 ? (
            <ProgressCard
              clauseCount={counted}
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
          <AttentionCard agreementKey={agreement.key} items={attentionItems(clauses)} nameOf={nameOf} />
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
              meta={numbersOurs ? t('agreements.clauses.numbersOurs') : undefined}
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
                      <p className="meta dots">
                        {clause.themes.map((theme) => (
                          <span key={theme.key}>{theme.name}</span>
                        ))}
                      </p>
                    }
                    standing={<SideChips sides={clause.sides} />}
                  />
                ))}
              </ul>
            </Card>
          ) : null}
          {outcomes.length > 0 ? (
            <Card
              id="outcomes"
              title={t('agreements.happened.title')}
              meta={tellers.map((teller) => (
                <span key={teller.key}>
                  {t.rich('agreements.happened.told', {
                    who: () => (
                      <TextLink path={paths.person(teller.key)} lang={teller.locale}>
                        {teller.name}
                      </TextLink>
                    ),
                  })}
                </span>
              ))}
            >
              <ul className="rows rows-plain">
                {outcomes.map((outcome) => (
                  <li key={outcome.key}>
                    <TextLink path={paths.outcome(outcome.key)} lang={outcome.locale}>
                      {outcome.name}
                    </TextLink>
                    <p className="meta dots">
                      <DateText value={outcome.date} />
                      {clauses
                        .filter((clause) => clause.outcomes.some(({ key }) => key === outcome.key))
                        .map(({ number }) => (
                          <TextLink key={number} path={paths.clause(agreement.key, number)}>
                            {t('clauses.numberLabel', { number: formatClauseNumber(String(number), locale) })}
                          </TextLink>
                        ))}
                    </p>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          {proposals.length > 0 ? (
            <Card id="proposed" title={t('agreements.stated.next')}>
              <StatementList agreementKey={agreement.key} statements={proposals} />
            </Card>
          ) : null}
          {information.length > 0 ? (
            <Card id="reported" title={t('agreements.stated.information')}>
              <StatementList agreementKey={agreement.key} statements={information} />
            </Card>
          ) : null}
          <Card id="about" title={t('agreements.aboutTitle')}>
            <div className="prose">
              <T as="p" lang={agreement.textLocale}>
                {agreement.summary}
              </T>
              {agreement.remark ? (
                <>
                  <h3>{t('agreements.remarkTitle')}</h3>
                  <T as="p" lang={agreement.textLocale}>
                    {agreement.remark}
                  </T>
                </>
              ) : null}
              {context.length > 0 ? <h3>{t('agreements.obstacles.context')}</h3> : null}
            </div>
            {context.length > 0 ? (
              <StatementList statements={context.map((item) => ({ ...item, speakerBody: null, owners: [] }))} />
            ) : null}
          </Card>
        </div>
        <div className="area-facts">
          <FactsList
            facts={[
              {
                key: 'signed',
                term: t('agreements.fact.signed'),
                value: <DateText value={agreement.signed} form="dual" />,
              },
              ...(agreement.place
                ? [
                    {
                      key: 'place',
                      term: t('agreements.fact.place'),
                      value: <T lang={agreement.textLocale}>{agreement.place}</T>,
                    },
                  ]
                : []),
              ...(agreement.occasion
                ? [
                    {
                      key: 'occasion',
                      term: t('agreements.fact.occasion'),
                      value: (
                        <TextLink path={paths.body(agreement.occasion.key)} lang={agreement.occasion.locale}>
                          {agreement.occasion.name}
                        </TextLink>
                      ),
                    },
                  ]
                : []),
              ...(agreement.framework
                ? [
                    {
                      key: 'framework',
                      term: t('agreements.fact.framework'),
                      value: (
                        <TextLink path={paths.body(agreement.framework.key)} lang={agreement.framework.locale}>
                          {agreement.framework.name}
                        </TextLink>
                      ),
                    },
                  ]
                : []),
              { key: 'kind', term: t('agreements.fact.kind'), value: t(`agreements.kind.${agreement.kind}`) },
              { key: 'stage', term: t('agreements.fact.stage'), value: t(`agreements.stage.${agreement.stage}`) },
              {
                key: 'force',
                term: t('agreements.fact.bindingness'),
                value: t(`agreements.bindingness.${agreement.bindingness}`),
              },
              {
                key: 'changed',
                term: t('agreements.fact.changed'),
                value: <DateText value={{ date: agreement.changedOn, precision: 'day' }} />,
              },
            ]}
          />
        </div>
        <div className="area-side stack">
          {agreement.meetings.length > 0 ? (
            <Card id="meetings" title={t('agreements.meetings.title')} aside>
              <Timeline
                items={agreement.meetings.map((meeting) => ({
                  key: meeting.key,
                  time: meeting.ends ? (
                    <DateRangeText from={meeting.starts} to={meeting.ends} />
                  ) : (
                    <DateText value={meeting.starts} />
                  ),
                  title: (
                    <TextLink path={paths.meeting(meeting.key)} lang={meeting.titleLocale}>
                      {meeting.title}
                    </TextLink>
                  ),
                  body: [t(`meetings.kind.${meeting.kind}`), meeting.place].filter(Boolean).join(' · '),
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
                  <p className="meta dots">
                    {source.publisher ? <bdi>{source.publisher}</bdi> : null}
                    <DateText value={source.published} />
                  </p>
                </li>
              ))}
            </ul>
            <p className="meta">
              <a href={`/api/v1/agreements/${agreement.key}`}>{t('agreements.machine')}</a>
            </p>
          </Card>
        </div>
      </div>
    </PageShell>
  )
}
