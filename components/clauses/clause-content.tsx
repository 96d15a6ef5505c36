import { useTranslations } from 'next-intl'
import { LedgerCard } from '@/components/ledger/ledger-card'
import { ObstacleList } from '@/components/obstacles/obstacle-list'
import { DisagreementNote } from '@/components/records/disagreement-note'
import { DisagreementsCard } from '@/components/records/disagreements-card'
import { disagreementOn } from '@/components/records/fact-disagreement'
import { T } from '@/components/ui/bidi-text'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Joined } from '@/components/ui/joined'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ClausePage } from '@/lib/clauses/clause-types'
import type { AgreementInTime } from '@/lib/clauses/standing-in-time'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { datedLedger, ledgerDay } from '@/lib/ledger/ledger-page'
import { inLocale, paths } from '@/lib/paths'
import { ClauseFacts } from './clause-facts'
import { ClauseHistoryCard } from './clause-history-card'
import { ClauseInTime } from './clause-in-time'
import { ClauseSidesCard } from './clause-sides-card'
import { ClauseTextCard } from './clause-text-card'
import { ClauseThreadCard } from './clause-thread-card'

/** The facts beside which the page says what other sources say of them. */
const placedDisagreements = ['heading', 'text', 'due']

interface ClauseContentProps {
  clause: ClausePage
  locale: Locale
  /** What the sides said quarter by quarter; left out where the page is not published. */
  inTime?: AgreementInTime | null
}

/** Everything on the page of a clause. */
export function ClauseContent({ clause, locale, inTime }: ClauseContentProps) {
  const t = useTranslations()
  const { agreement } = clause
  const ledger = clause.ledger && datedLedger(clause.ledger, clause.reporting.basis.terms, ledgerDay())
  const number = formatClauseNumber(clause.printedNumber ?? String(clause.number), locale)
  return (
    <>
      <PageHeading
        compact
        title={clause.heading}
        lang={clause.textLocale}
        crumbs={[
          { label: t('layout.nav.agreements'), href: inLocale(locale, paths.agreements()) },
          {
            label: <T lang={agreement.locale}>{agreement.shortTitle}</T>,
            href: inLocale(locale, paths.agreement(agreement.key)),
          },
          { label: <span className="whitespace-nowrap">{t('clauses.numberLabel', { number })}</span> },
        ]}
        tags={
          <>
            <Tag dashed>{t(`common.textStatus.${clause.textStatus}`)}</Tag>
            <LanguageNote lang={clause.textLocale} short />
          </>
        }
      >
        <DisagreementNote
          disagreement={disagreementOn(clause.disagreements, 'heading')}
          followed={<T lang={clause.textLocale}>{clause.heading}</T>}
          label={t('fields.label.common.heading')}
        />
      </PageHeading>
      <div className="with-aside profile">
        <div className="stack">
          <ClauseTextCard clause={clause} />
          <DisagreementsCard
            noun="clauses"
            disagreements={clause.disagreements}
            placed={placedDisagreements}
            followed={{ obliged: t(`clauses.obliged.${clause.obliged}`), responsible: <Responsible clause={clause} /> }}
          />
          <ClauseSidesCard clause={clause} ledger={ledger} />
          {ledger ? <LedgerCard dated={ledger} clause={clause} /> : null}
          {clause.obstacles.length > 0 ? (
            <Card id="obstacles" title={t('clauses.obstacles')}>
              <ObstacleList obstacles={clause.obstacles} />
            </Card>
          ) : null}
          <ClauseThreadCard clause={clause} />
          <ClauseHistoryCard clause={clause} locale={locale}>
            {inTime ? <ClauseInTime clause={clause} inTime={inTime} /> : null}
          </ClauseHistoryCard>
        </div>
        <div className="stack">
          <nav className="clause-pager" aria-label={t('clauses.pager')} data-screen-only>
            {clause.previousNumber ? (
              <ButtonLink href={inLocale(locale, paths.clause(agreement.key, clause.previousNumber))} rel="prev">
                {t('clauses.previous')}
              </ButtonLink>
            ) : null}
            {clause.nextNumber ? (
              <ButtonLink href={inLocale(locale, paths.clause(agreement.key, clause.nextNumber))} rel="next">
                {t('clauses.next')}
              </ButtonLink>
            ) : null}
          </nav>
          <Card aside>
            <ClauseFacts clause={clause} number={number} />
          </Card>
          <p className="meta" data-screen-only>
            <TextLink path={`${paths.agreementText(agreement.key)}#clause-${clause.number}`}>
              {t('text.inFull')}
            </TextLink>
          </p>
          <p className="meta" data-screen-only>
            <TextLink path={paths.deskReport(agreement.key, clause.number)}>{t('clauses.permalink')}</TextLink>
          </p>
        </div>
      </div>
    </>
  )
}

/** The body that answers for the clause on each side, as far as the record names one. */
function Responsible({ clause: { responsible } }: { clause: ClausePage }) {
  const common = useTranslations('common')
  if (responsible.length === 0) return common('notStated')
  return (
    <Joined>
      {responsible.map((body) => (
        <TextLink key={`${body.partyId}/${body.key}`} path={paths.body(body.key)} lang={body.locale}>
          {body.name}
        </TextLink>
      ))}
    </Joined>
  )
}
