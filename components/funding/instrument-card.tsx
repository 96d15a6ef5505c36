import { useTranslations } from 'next-intl'
import { PassageText } from '@/components/records/passage-text'
import { RecordLink } from '@/components/records/record-link'
import { Remark } from '@/components/records/remark'
import { SourceLinks } from '@/components/records/source-links'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { Tag } from '@/components/ui/tag'
import type { Instrument } from '@/lib/funding/funding-types'
import { paths } from '@/lib/paths'

/** A funding instrument in the list, whole. What no source says of any of them, the page says once for all. */
export function InstrumentCard({ instrument }: { instrument: Instrument }) {
  const t = useTranslations('funding')
  return (
    <Card
      id={instrument.key}
      title={<RecordLink path={paths.instrument(instrument.key)} record={instrument} />}
      meta={t(`kind.${instrument.kind}`)}
    >
      <InstrumentParticulars instrument={instrument} />
    </Card>
  )
}

/** The same on its own page, under its name. */
export function InstrumentFacts({ instrument }: { instrument: Instrument }) {
  const t = useTranslations('funding')
  return (
    <Card id="about" title={t(`kind.${instrument.kind}`)} className="kind-card">
      <InstrumentParticulars instrument={instrument} />
    </Card>
  )
}

function InstrumentParticulars({ instrument }: { instrument: Instrument }) {
  return (
    <div className="stack">
      <PassageText passage={instrument.description} />
      <FactsList layout="rows" facts={useInstrumentFacts(instrument)} />
      <Remark remark={instrument.remark} />
    </div>
  )
}

function useInstrumentFacts(instrument: Instrument): Fact[] {
  const t = useTranslations('funding')
  const common = useTranslations('common')
  const { holder, country, approvedBy } = instrument
  return [
    {
      key: 'holder',
      term: t('holder'),
      value: (
        <>
          <RecordLink path={paths.body(holder.key)} record={holder} />{' '}
          {country ? (
            <Tag>
              <RecordLink path={paths.country(country.key)} record={country} />
            </Tag>
          ) : null}
        </>
      ),
    },
    ...(approvedBy
      ? [
          {
            key: 'approvedBy',
            term: t('approvedBy'),
            value: <RecordLink path={paths.person(approvedBy.key)} record={approvedBy} />,
          },
        ]
      : []),
    ...(instrument.approved.precision === 'unknown'
      ? []
      : [{ key: 'approved', term: t('approved'), value: <DateText value={instrument.approved} form="dual" /> }]),
    ...(instrument.sources.length > 0
      ? [{ key: 'sources', term: common('sources'), value: <SourceLinks citations={instrument.sources} /> }]
      : []),
  ]
}
