import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StatementList } from '@/components/agreements/statement-list'
import { StatusChip } from '@/components/charts/status-chip'
import { ReportDetails, ReportOrigin } from '@/components/clauses/report-details'
import { PageShell } from '@/components/layout/page-shell'
import { CiteCard } from '@/components/records/cite-card'
import { MeetingDate } from '@/components/records/meeting-date'
import { T } from '@/components/ui/bidi-text'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { FactsList } from '@/components/ui/facts-list'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { cacheTags } from '@/lib/cache-tags'
import { getCachedClause } from '@/lib/clauses/clause-cached'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { newestFirst, validReports } from '@/lib/clauses/clause-standing'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale, localeSettings } from '@/lib/i18n/locales'
import { formatClauseNumber, formatNOfN } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { getCachedChange } from '@/lib/records/change-cached'
import { newestDay } from '@/lib/records/citation'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

type Props = PageProps<'/[locale]/agreements/[key]/clauses/[number]'>

async function load(params: Props['params']) {
  const { locale, key, number } = await params
  if (!isLocale(locale) || !/^[1-9]\d{0,3}$/.test(number)) notFound()
  const clause = await getCachedClause(key, number, locale)
  if (!clause) notFound()
  return { locale, clause }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, clause } = await load(params)
  const t = await getTranslations({ locale, namespace: 'clauses' })
  return pageMetadata({
    locale,
    path: paths.clause(clause.agreement.key, clause.number),
    title: t('metaTitle', {
      agreement: clause.agreement.shortTitle,
      number: formatClauseNumber(String(clause.number), locale),
    }),
    description: t('description', { heading: clause.heading, agreement: clause.agreement.shortTitle }),
  })
}

export default async function ClausePage({ params }: Props) {
  const { locale, clause } = await load(params)
  const t = await getTranslations({ locale })
  const { key, shortTitle } = clause.agreement
  const number = formatClauseNumber(clause.printedNumber ?? String(clause.number), locale)
  const { standing, sides } = clauseSides(clause.latest, clause.parties)
  const valid = new Set(validReports(clause.history).map(({ id }) => id))
  const current = new Set(standing.parties.flatMap(({ latest }) => (latest ? [latest.id] : [])))
  const changedOn = newestDay([
    await getCachedChange('clauses', clause.key, [cacheTags.agreement(key)]),
    ...clause.history.map(({ recordedAt }) => recordedAt),
  ])
  const partyName = (partyId: string) => clause.parties.find(({ id }) => id === partyId)?.countryName ?? ''

  return (
    <PageShell locale={locale} path={paths.clause(key, clause.number)} current="agreements" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        compact
        title={clause.heading}
        lang={clause.textLocale}
        crumbs={[
          { label: t('layout.nav.agreements'), href: inLocale(locale, paths.agreements()) },
          { label: <bdi>{shortTitle}</bdi>, href: inLocale(locale, paths.agreement(key)) },
          { label: t('clauses.numberLabel', { number }) },
        ]}
        tags={
          <>
            <Tag dashed>{t(`common.textStatus.${clause.textStatus}`)}</Tag>
            <LanguageNote lang={clause.textLocale} short />
          </>
        }
      />
      <div className="with-aside">
        <div className="stack">
          <Card
            id="text"
            title={t('clauses.text')}
            meta={t('clauses.position', { number: clause.number, total: clause.clauseCount })}
          >
            <T as="p" lang={clause.textLocale} className="legal">
              {clause.text}
            </T>
            {clause.remark ? (
              <T as="p" lang={clause.textLocale} className="meta">
                {clause.remark}
              </T>
            ) : null}
            {clause.otherTexts.length > 0 ? (
              <details>
                <summary>{t('clauses.otherLanguages')}</summary>
                {clause.otherTexts.map((other) => (
                  <div key={other.locale} className="stack-tight">
                    <p className="meta">
                      <bdi lang={other.locale}>{localeSettings[other.locale].nativeName}</bdi> ·{' '}
                      {t(`common.textStatus.${other.status}`)}
                    </p>
                    <T as="p" lang={other.locale}>
                      {other.heading}
                    </T>
                    <T as="p" lang={other.locale} className="legal">
                      {other.text}
                    </T>
                  </div>
                ))}
              </details>
            ) : null}
          </Card>
          <Card id="sides" title={t('clauses.sides')} meta={t(`clauses.accord.${standing.accord}`)}>
            {sides.map((side) => (
              <div key={side.partyId} className="side-report">
                <p className="side-report-head">
                  <b>
                    <T lang={side.locale}>{side.name}</T>
                  </b>
                  <StatusChip status={side.status} />
                </p>
                {side.latest ? (
                  <ReportDetails report={side.latest} />
                ) : (
                  <p className="meta">{t('clauses.silence', { party: side.name })}</p>
                )}
              </div>
            ))}
          </Card>
          {clause.obstacles.length > 0 ? (
            <Card id="obstacles" title={t('clauses.obstacles')}>
              <StatementList
                statements={clause.obstacles.map((obstacle) => ({ ...obstacle, speakerBody: null, owners: [] }))}
              />
            </Card>
          ) : null}
          {clause.outcomes.length > 0 ? (
            <Card id="evidence" title={t('clauses.evidenceTitle')}>
              <ul className="rows rows-plain">
                {clause.outcomes.map((outcome) => (
                  <li key={outcome.key}>
                    <TextLink path={paths.outcome(outcome.key)} lang={outcome.locale}>
                      {outcome.name}
                    </TextLink>
                    <T as="p" lang={outcome.locale} className="clause-text">
                      {outcome.description}
                    </T>
                    <Dots>
                      {outcome.date.precision === 'unknown' && outcome.period ? (
                        <bdi>{outcome.period}</bdi>
                      ) : (
                        <DateText value={outcome.date} />
                      )}
                      {outcome.toldBy ? (
                        <span>
                          {t.rich('clauses.toldBy', {
                            who: () => (
                              <TextLink path={paths.person(outcome.toldBy?.key ?? '')} lang={outcome.toldBy?.locale}>
                                {outcome.toldBy?.name}
                              </TextLink>
                            ),
                          })}
                        </span>
                      ) : null}
                      {outcome.sourceKeys.map((source) => (
                        <TextLink key={source} path={paths.source(source)}>
                          {t('clauses.report.source')}
                        </TextLink>
                      ))}
                    </Dots>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          {clause.statements.length > 0 ? (
            <Card id="meetings" title={t('clauses.statedTitle')}>
              <StatementList
                statements={clause.statements.map((statement) => ({
                  ...statement,
                  key: `${statement.meeting.key}/${statement.key}`,
                  meeting: [
                    <TextLink key="name" path={paths.meeting(statement.meeting.key)} lang={statement.meeting.locale}>
                      {statement.meeting.name}
                    </TextLink>,
                    <MeetingDate key="date" meeting={statement.meeting} />,
                  ],
                }))}
              />
            </Card>
          ) : null}
          <Card id="history" title={t('clauses.history')}>
            {clause.history.length === 0 ? <p>{t('clauses.historyEmpty')}</p> : null}
            {clause.historyLength > clause.history.length ? (
              <p className="meta">
                {t('clauses.historyShortened', {
                  shown: formatNOfN(clause.history.length, clause.historyLength, locale),
                })}
              </p>
            ) : null}
            <ol className="timeline">
              {newestFirst(clause.history).map((report) => (
                <li
                  key={report.id}
                  aria-current={current.has(report.id) ? 'step' : undefined}
                  className={valid.has(report.id) ? undefined : 'corrected'}
                >
                  <p className="side-report-head">
                    <b>
                      <bdi>{partyName(report.partyId)}</bdi>
                    </b>
                    <StatusChip status={report.status} />
                    {valid.has(report.id) ? null : <Tag dashed>{t('clauses.report.superseded')}</Tag>}
                    {current.has(report.id) ? <Tag>{t('clauses.report.current')}</Tag> : null}
                  </p>
                  {/* What a side says now stands whole above. */}
                  {current.has(report.id) ? <ReportOrigin report={report} /> : <ReportDetails report={report} />}
                </li>
              ))}
            </ol>
          </Card>
        </div>
        <div className="stack">
          <nav className="clause-pager" aria-label={t('clauses.pager')} data-screen-only>
            {clause.previousNumber ? (
              <ButtonLink href={inLocale(locale, paths.clause(key, clause.previousNumber))} rel="prev">
                {t('clauses.previous')}
              </ButtonLink>
            ) : null}
            {clause.nextNumber ? (
              <ButtonLink href={inLocale(locale, paths.clause(key, clause.nextNumber))} rel="next">
                {t('clauses.next')}
              </ButtonLink>
            ) : null}
          </nav>
          <Card aside>
            <FactsList
              layout="rows"
              facts={[
                {
                  key: 'number',
                  term: t('clauses.number'),
                  value: <bdi>{number}</bdi>,
                  note: clause.printedNumber === null ? t('clauses.registryNumber') : undefined,
                },
                {
                  key: 'themes',
                  term: t('clauses.themes'),
                  value: (
                    <ul className="rows-plain">
                      {clause.themes.map((theme) => (
                        <li key={theme.key}>
                          <TextLink path={`${paths.agreements()}?theme=${theme.key}`} lang={theme.locale}>
                            {theme.name}
                          </TextLink>
                        </li>
                      ))}
                    </ul>
                  ),
                },
                ...(clause.due.precision === 'unknown'
                  ? []
                  : [{ key: 'due', term: t('clauses.due'), value: <DateText value={clause.due} /> }]),
                ...(clause.films.length > 0
                  ? [
                      {
                        key: 'films',
                        term: t('clauses.films'),
                        value: clause.films.map((film) => (
                          <TextLink key={film.key} path={paths.film(film.key)} lang={film.locale}>
                            {film.name}
                          </TextLink>
                        )),
                      },
                    ]
                  : []),
                {
                  key: 'source',
                  term: t('clauses.source'),
                  value: (
                    <TextLink path={paths.source(clause.source.key)} lang={clause.source.locale}>
                      {clause.source.name}
                    </TextLink>
                  ),
                },
              ]}
            />
          </Card>
          <p className="meta" data-screen-only>
            <TextLink path={`${paths.agreementText(key)}#clause-${clause.number}`}>{t('text.inFull')}</TextLink>
          </p>
          <p className="meta" data-screen-only>
            <TextLink path={paths.deskReport(key, clause.number)}>{t('clauses.permalink')}</TextLink>
          </p>
        </div>
      </div>
      <CiteCard
        noun="clause"
        recordKey={clause.key}
        title={t('cite.clauseTitle', { heading: clause.heading, number, agreement: shortTitle })}
        lang={clause.textLocale}
        path={paths.clause(key, clause.number)}
        changedOn={changedOn}
      />
    </PageShell>
  )
}
