import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { ClauseRow } from '@/components/clauses/clause-row'
import { SideChips } from '@/components/clauses/side-chips'
import { DisputeMark } from '@/components/disputes/dispute-mark'
import { DocumentChanges } from '@/components/history/document-changes'
import { DisagreementsCard } from '@/components/records/disagreements-card'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { LanguageNote } from '@/components/ui/language-note'
import { type Crumb, PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { AsOfAgreement as Agreement } from '@/lib/agreements/agreement-as-of-view'
import { clausesAt } from '@/lib/agreements/agreement-sides'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { composition } from '@/lib/clauses/clause-standing'
import type { Status } from '@/lib/clauses/status-order'
import { paths } from '@/lib/paths'
import { AboutCard } from './about-card'
import { AgreementFacts } from './agreement-facts'
import { PartyLine } from './party-line'
import { ProgressCard } from './progress-card'
import { SinceCard } from './since-card'
import { StatementList } from './statement-list'

interface AsOfAgreementProps {
  agreementKey: string
  agreement: Agreement
  /** ISO day of the last change that was known. */
  changedOn: string
  crumbs: readonly Crumb[]
  /** The form for another day. */
  children: ReactNode
}

/** The facts beside which the page says what other sources said of them. */
const placedDisagreements = ['title', 'signed', 'place', 'occasion', 'kind', 'stage']

/** An agreement of the past in the places in which the page of today has it. */
export function AsOfAgreement({ agreementKey, agreement, changedOn, crumbs, children }: AsOfAgreementProps) {
  const t = useTranslations()
  const hidden = t('history.line.hidden')
  const parties = agreement.parties.map((party) => ({
    ...party,
    name: party.name ?? hidden,
    countryName: party.countryName ?? hidden,
  }))
  const clauses = agreement.clauses.map((clause) => ({ ...clause, ...clauseSides(clause.reports, parties) }))
  const counted = clauses.filter(({ nature }) => nature !== 'final_provision').length
  const inferred = parties.filter((party) => party.inferred)
  const statements = (role: Agreement['obstacles'][number]['role']) =>
    agreement.obstacles
      .filter((obstacle) => obstacle.role === role)
      .map(({ clauseNumber, ...obstacle }) => ({
        ...obstacle,
        speakerBody: null,
        owners: [],
        clauseNumbers: clauseNumber === null ? [] : [clauseNumber],
      }))
  const obstacles = statements('obstacle')
  const hrefOf = (partyId: string, status: Status) => {
    const [first, ...others] = clausesAt(clauses, partyId, status)
    return first && others.length === 0 ? `#clause-${first.number}` : '#clauses'
  }
  return (
    <>
      <PageHeading
        title={agreement.shortTitle}
        lang={agreement.textLocale}
        crumbs={crumbs}
        tags={
          <>
            <Tag dashed>{t(`common.textStatus.${agreement.textStatus}`)}</Tag>
            <LanguageNote lang={agreement.textLocale} short />
          </>
        }
        subtitle={<PartyLine parties={parties} />}
      />
      <AgreementFacts agreement={{ ...agreement, changedOn }} />
      <div className="with-aside section-gap">
        <div className="stack">
          {counted > 0 ? (
            <ProgressCard
              clauseCount={counted}
              hrefFor={hrefOf}
              sides={parties.map((party) => ({
                partyId: party.id,
                name: party.countryName,
                lang: party.countryLocale,
                counts: composition(clauses, party.id),
              }))}
            />
          ) : null}
          {clauses.length > 0 ? (
            <Card id="clauses" title={t('agreements.clauses.title')} flush>
              <ul className="rows-plain">
                {clauses.map((clause) => (
                  <ClauseRow
                    key={clause.key}
                    agreementKey={agreementKey}
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
                      </Dots>
                    }
                    standing={
                      <>
                        <SideChips sides={clause.sides} />
                        {agreement.disputed.includes(clause.key) ? <DisputeMark /> : null}
                      </>
                    }
                  />
                ))}
              </ul>
            </Card>
          ) : null}
          <AboutCard agreement={agreement} inferred={inferred} circumstances={statements('context')} />
          <DisagreementsCard noun="agreements" disagreements={agreement.disagreements} placed={placedDisagreements} />
          <Card id="further" title={t('asOf.further')}>
            <DocumentChanges
              noun="agreements"
              changes={agreement.further.lines}
              names={new Map(agreement.further.names.map((named) => [`${named.noun} ${named.key}`, named]))}
              columns={{ before: null, after: t('history.line.says') }}
            />
          </Card>
          <SinceCard
            since={agreement.since}
            nameOf={(partyId) => parties.find(({ id }) => id === partyId)?.countryName ?? hidden}
          />
        </div>
        <div className="stack">
          {obstacles.length > 0 ? (
            <Card id="obstacles" title={t('agreements.obstacles.title')} aside>
              <StatementList agreementKey={agreementKey} statements={obstacles} />
            </Card>
          ) : null}
          {agreement.sources.length > 0 ? (
            <Card id="sources" title={t('agreements.sources.title')} aside>
              <ul className="rows-plain stack-tight">
                {agreement.sources.map((source) => (
                  <li key={source.key}>
                    <TextLink path={paths.source(source.key)} lang={source.locale}>
                      {source.name}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          {children}
        </div>
      </div>
    </>
  )
}
