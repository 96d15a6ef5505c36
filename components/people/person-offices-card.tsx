import { useTranslations } from 'next-intl'
import { DisagreementNote } from '@/components/records/disagreement-note'
import { disagreementOn } from '@/components/records/fact-disagreement'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { T } from '@/components/ui/bidi-text'
import { DateRangeText } from '@/components/ui/date-text'
import { LanguageNote } from '@/components/ui/language-note'
import { paths } from '@/lib/paths'
import type { PersonPage } from '@/lib/people/person-types'

/** The offices that the sources give a person, each with its body and its source. */
export function PersonOfficesCard({ person }: { person: PersonPage }) {
  const t = useTranslations('people')
  const disagreement = disagreementOn(person.disagreements, 'offices')
  return (
    <RecordCard id="offices" title={t('offices')} note={t('officesNote')}>
      {[
        ...person.offices.map(({ id, title, body, from, to, source }) => (
          <RecordRow
            key={id}
            title={
              title ? (
                <T lang={title.lang} badge={<LanguageNote lang={title.lang} short />}>
                  {title.text}
                </T>
              ) : (
                <RecordLink path={paths.body(body.key)} record={body} />
              )
            }
            meta={[
              { key: 'body', value: <RecordLink path={paths.body(body.key)} record={body} /> },
              ...(from.precision === 'unknown' && to.precision === 'unknown'
                ? []
                : [{ key: 'time', value: <DateRangeText from={from} to={to} /> }]),
            ]}
          >
            <p className="meta">
              {t('source')}: <RecordLink path={paths.source(source.key)} record={source} />
            </p>
          </RecordRow>
        )),
        ...(disagreement
          ? [
              <li key="disagreement">
                <DisagreementNote disagreement={disagreement} />
              </li>,
            ]
          : []),
      ]}
    </RecordCard>
  )
}
