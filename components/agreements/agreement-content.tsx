import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { DocumentsCard } from '@/components/documents/documents-card'
import { NextTurnsCard } from '@/components/ledger/next-turns-card'
import { DisagreementNote } from '@/components/records/disagreement-note'
import { disagreementOn } from '@/components/records/fact-disagreement'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { attentionItems } from '@/lib/agreements/agreement-attention'
import { agreementClock } from '@/lib/agreements/agreement-clock'
import { clausesAt, saidAnchor } from '@/lib/agreements/agreement-sides'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { listedClauses } from '@/lib/clauses/clause-limit'
import { clauseSides } from '@/lib/clauses/clause-sides'
import { composition } from '@/lib/clauses/clause-standing'
import type { AgreementInTime } from '@/lib/clauses/standing-in-time'
import type { Status } from '@/lib/clauses/status-order'
import type { ComingMonth } from '@/lib/coming/coming-event'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { agreementDue, reportingStart } from '@/lib/rhythm/report-duties'
import { AboutCard } from './about-card'
import { AgreementClausesCard } from './agreement-clauses-card'
import { AgreementComingCard } from './agreement-coming-card'
import { AgreementFacts } from './agreement-facts'
import { AgreementObstaclesCard } from './agreement-obstacles-card'
import { AgreementSide } from './agreement-side'
import { AgreementStated } from './agreement-stated'
import { AttentionCard } from './attention-card'
import { FormalitiesCard } from './formalities-card'
import { InTimeCard } from './in-time-card'
import { PartyLine } from './party-line'
import { PartyNames } from './party-names'
import { PartyTermsCard } from './party-terms-card'
import { ProgressCard } from './progress-card'
import { TermsCard } from './terms-card'
import { CompareLink, TextLinks } from './text-links'

/** Whether what needs attention ends before the bars beside it do, so that the side column goes on under it at once. */
function isShort(attention: readonly unknown[], obstacles: readonly unknown[]): boolean {
  return obstacles.length === 0 && attention.length < 4
}

interface AgreementContentProps extends ComponentProps<typeof DocumentsCard> {
  agreement: AgreementPage
  locale: Locale
  /** The way to what it said before; left out where the page is not published. */
  past?: { history: string; form: ReactNode }
  /** What the sides said quarter by quarter; left out where the page is not published. */
  inTime?: AgreementInTime | null
  /** What the next twelve months bring; left out where the page is not published. */
  months?: readonly ComingMonth[]
}

/** Everything on the page of an agreement. */
export function AgreementContent({ agreement, documents, locale, past, inTime, months = [] }: AgreementContentProps) {
  const t = useTranslations()
  const clauses = agreement.clauses.map((clause) => ({ ...clause, ...clauseSides(clause.reports, agreement.parties) }))
  const counted = clauses.filter((clause) => clause.nature !== 'final_provision').length
  const obstacles = agreement.obstacles.filter(({ role }) => role === 'obstacle')
  const context = agreement.obstacles.filter(({ role }) => role === 'context')
  const inferred = agreement.parties.filter((party) => party.inferred)
  const nameOf = (partyId: string) => {
    const party = agreement.parties.find(({ id }) => id === partyId)
    return party ? <T lang={party.countryLocale}>{party.countryName}</T> : null
  }
  const reported = agreement.clauses.flatMap(({ number, reports }) =>
    reports.flatMap(({ id, partyId, status, text }) =>
      text?.obstacle
        ? [{ id, number, status, party: nameOf(partyId), text: { obstacle: text.obstacle, locale: text.locale } }]
        : [],
    ),
  )
  // The day on which the copy is made: nextChange() names the one on which it is out of date.
  const today = new Date().toISOString().slice(0, 10)
  const clock = agreementClock(agreement.terms, today)
  const dues = agreementDue(clauses, agreement.reporting.basis, agreement.reporting.lastReports, today)
  const attention = attentionItems(clauses, dues)
  const bodyOf = (partyId: string) => agreement.parties.find(({ id }) => id === partyId)?.bodyKey ?? ''
  const hrefOf = (partyId: string, status: Status) => {
    const [counted, ...others] = clausesAt(clauses, partyId, status)
    if (!counted || others.length > 0) return `#${saidAnchor(bodyOf(partyId), status)}`
    return clauses.indexOf(counted) < listedClauses
      ? `#clause-${counted.number}`
      : inLocale(locale, paths.clause(agreement.key, counted.number))
  }
  return (
    <>
      <PageHeading
        title={agreement.shortTitle}
        lang={agreement.textLocale}
        crumbs={[{ label: t('layout.nav.agreements'), href: inLocale(locale, paths.agreements()) }]}
        tags={
          <>
            <Tag dashed>{t(`common.textStatus.${agreement.textStatus}`)}</Tag>
            <LanguageNote lang={agreement.textLocale} short />
            {clauses.length > 0 ? (
              <TextLinks agreementKey={agreement.key} className="hidden md:inline" />
            ) : (
              <CompareLink agreementKey={agreement.key} />
            )}
          </>
        }
        subtitle={
          <>
            <PartyLine parties={agreement.parties} />
            {inferred.length > 0 ? (
              <p className="meta mt-1">
                <a href="#about" className="inline-block py-0.5">
                  {t.rich('agreements.inferredParties', { parties: () => <PartyNames parties={inferred} /> })}
                </a>
              </p>
            ) : null}
            <DisagreementNote
              disagreement={disagreementOn(agreement.disagreements, 'parties')}
              label={t('agreements.parties')}
            />
          </>
        }
      />
      <div
        className={`agreement-grid profile${isShort(attention, [...obstacles, ...reported]) ? ' attention-short' : ''}`}
      >
        <div className="area-progress">
          <ProgressCard
            clauseCount={counted}
            hrefFor={hrefOf}
            sides={agreement.parties.map((party) => ({
              partyId: party.id,
              name: party.countryName,
              lang: party.countryLocale,
              counts: composition(clauses, party.id),
              due: dues.find(({ partyId }) => partyId === party.id),
            }))}
          />
        </div>
        <div className="area-facts">
          <AgreementFacts
            agreement={{
              ...agreement,
              rhythm: agreement.reporting.basis.rhythm,
              lacksReportingStart: reportingStart(agreement.terms) === null,
              historyPath: past?.history,
            }}
          />
        </div>
        <div className="area-attention stack">
          <AttentionCard agreementKey={agreement.key} items={attention} parties={agreement.parties} />
          <AgreementObstaclesCard agreementKey={agreement.key} obstacles={obstacles} reported={reported} />
        </div>
        <div className="area-main stack">
          <AgreementClausesCard
            agreementKey={agreement.key}
            clauses={clauses}
            parties={agreement.parties}
            isKept={past !== undefined}
          />
          {inTime ? <InTimeCard agreement={agreement} inTime={inTime} /> : null}
          <AgreementComingCard agreementKey={agreement.key} months={months} />
          <NextTurnsCard agreement={agreement} />
          <AgreementStated agreement={agreement} />
          <TermsCard
            terms={agreement.terms}
            clock={clock}
            entryCause={agreement.formalities.entryCause}
            survivalNote={agreement.formalities.survivalNote}
            nameOf={nameOf}
            disagreements={agreement.disagreements}
          />
          <PartyTermsCard parties={agreement.partyFormalities} clocks={clock.parties} nameOf={nameOf} />
          <FormalitiesCard formalities={agreement.formalities} authenticity={agreement.authenticity} />
          <AboutCard
            agreement={agreement}
            inferred={inferred}
            circumstances={context.map((item) => ({ ...item, speakerBody: null, owners: [] }))}
          />
        </div>
        <div className="area-side stack">
          <DocumentsCard documents={documents} />
          <AgreementSide agreement={agreement} />
          {past ? (
            <Card id="as-of" title={t('asOf.formTitle')} aside>
              {past.form}
            </Card>
          ) : null}
        </div>
      </div>
    </>
  )
}
