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
import { officesByTime } from '@/lib/people/office-time'
import type { PersonPage } from '@/lib/people/person-types'

/** The offices that the sources give a person, each with its body and its source. */
export function PersonOfficesCard({ person }: { person: PersonPage }) {
  const t = useTranslations('people')
  const disagreement = disagreementOn(person.disagreements, 'offices')
  const { present, earlier } = officesByTime(person.offices, new Date().toISOString().slice(0, 10))
  return (
    <>
      <RecordCard id="offices" title={t('offices')} note={t('officesNote')}>
        {[
          ...present.map((office) => <PersonOffice key={office.id} office={office} />),
          ...(disagreement
            ? [
                <li key="disagreement">
                  <DisagreementNote disagreement={disagreement} />
                </li>,
              ]
            : []),
        ]}
      </RecordCard>
      <RecordCard id="offices-earlier" title={t('officesPast')}>
        {earlier.map((office) => (
          <PersonOffice key={office.id} office={office} />
        ))}
      </RecordCard>
    </>
  )
}

/** An office with its body, its time as far as the source states it, and the source. */
function PersonOffice({ office: { title, body, from, to, source } }: { office: PersonPage['offices'][number] }) {
  const t = useTranslations('people')
  return (
    <RecordRow
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
  )
}
