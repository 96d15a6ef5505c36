import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { AccordText } from '@/components/clauses/accord-text'
import { ClauseRow } from '@/components/clauses/clause-row'
import { placesOf, SaidClauses } from '@/components/clauses/said-clauses'
import { SideChips } from '@/components/clauses/side-chips'
import { DisputeLink } from '@/components/disputes/dispute-mark'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { listedClauses } from '@/lib/clauses/clause-limit'
import type { clauseSides } from '@/lib/clauses/clause-sides'
import type { Locale } from '@/lib/i18n/locales'
import { formatNOfN } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { ClauseMatrix } from './clause-matrix'
import { TextLinks } from './text-links'

type Clause = AgreementPage['clauses'][number] &
  ReturnType<typeof clauseSides<AgreementPage['clauses'][number]['reports'][number]>>

interface AgreementClausesCardProps {
  agreementKey: string
  clauses: readonly Clause[]
  parties: AgreementPage['parties']
  /** Whether the page is a kept copy; a preview is not. */
  isKept: boolean
}

/** The clauses in their order, each with what each side says of it, of more than two sides in a table; of a very long agreement the first, and the way to all. */
export function AgreementClausesCard({ agreementKey, clauses, parties, isKept }: AgreementClausesCardProps) {
  const t = useTranslations('agreements.clauses')
  const locale = useLocale() as Locale
  if (clauses.length === 0) return null
  const listed = clauses.slice(0, listedClauses)
  const numbersOurs = clauses.some((clause) => clause.printedNumber === null)
  return (
    <Card
      id="clauses"
      title={t('title')}
      meta={
        <>
          <TextLinks agreementKey={agreementKey} className="block" />
          {numbersOurs ? t('numbersOurs') : null}
        </>
      }
      flush
    >
      <SaidClauses clauses={clauses} parties={parties} leavesOut={isKept && listed.length === clauses.length} />
      {parties.length > 2 ? (
        <ClauseMatrix agreementKey={agreementKey} clauses={listed} parties={parties} />
      ) : (
        <ul className="rows-plain">
          {listed.map((clause) => (
            <ClauseRow
              key={clause.key}
              agreementKey={agreementKey}
              number={clause.number}
              printedNumber={clause.printedNumber}
              heading={clause.heading}
              text={clause.text}
              textLocale={clause.textLocale}
              meta={<ClauseMeta agreementKey={agreementKey} clause={clause} />}
              standing={<ClauseStands agreementKey={agreementKey} clause={clause} parties={parties} />}
              said={placesOf(clause, parties)}
            />
          ))}
        </ul>
      )}
      {clauses.length > listedClauses ? (
        <p className="meta px-4 py-3">
          {t('cut', { shown: formatNOfN(listedClauses, clauses.length, locale) })}{' '}
          <TextLink path={paths.agreementText(agreementKey)}>{t('all')}</TextLink>
        </p>
      ) : null}
    </Card>
  )
}

/** What each of two sides says, whether somebody disputes it, and whether they agree. */
function ClauseStands({
  agreementKey,
  clause,
  parties,
}: { clause: Clause } & Pick<AgreementClausesCardProps, 'agreementKey' | 'parties'>) {
  return (
    <>
      <SideChips sides={clause.sides} />
      {clause.disputes.length > 0 ? <DisputeLink agreementKey={agreementKey} number={clause.number} /> : null}
      {clause.standing.accord === 'silent' ? null : (
        <p className="meta">
          <AccordText standing={clause.standing} parties={parties} />
        </p>
      )}
    </>
  )
}

function ClauseMeta({ agreementKey, clause }: { agreementKey: string; clause: Clause }) {
  const t = useTranslations('agreements.clauses')
  return (
    <Dots>
      {clause.themes.map((theme) => (
        <Foreign key={theme.key} lang={theme.locale}>
          {theme.name}
        </Foreign>
      ))}
      {clause.films.map((film) => (
        <Fragment key={film.key}>
          {t.rich('film', {
            film: () => (
              <TextLink path={paths.film(film.key)} lang={film.locale}>
                {film.name}
              </TextLink>
            ),
          })}
        </Fragment>
      ))}
      {clause.threadLength > 0 ? (
        <TextLink path={`${paths.clause(agreementKey, clause.number)}#thread`}>
          {t('thread', { count: clause.threadLength })}
        </TextLink>
      ) : null}
    </Dots>
  )
}
