import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { ClauseRow } from '@/components/clauses/clause-row'
import { SideChips } from '@/components/clauses/side-chips'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { Foreign } from '@/components/ui/foreign'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import { paths } from '@/lib/paths'
import { TextLinks } from './text-links'

type Clause = AgreementPage['clauses'][number] & { sides: Parameters<typeof SideChips>[0]['sides'] }

interface AgreementClausesCardProps {
  agreementKey: string
  clauses: readonly Clause[]
}

/** The clauses in their order, each with what each side says of it. */
export function AgreementClausesCard({ agreementKey, clauses }: AgreementClausesCardProps) {
  const t = useTranslations('agreements.clauses')
  if (clauses.length === 0) return null
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
            meta={<ClauseMeta clause={clause} />}
            standing={<SideChips sides={clause.sides} />}
          />
        ))}
      </ul>
    </Card>
  )
}

function ClauseMeta({ clause }: { clause: Clause }) {
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
    </Dots>
  )
}
