import { useTranslations } from 'next-intl'
import { disagreementOn, withDisagreement } from '@/components/records/fact-disagreement'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementKind, AgreementStage, Bindingness, ReportingRhythm } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import type { Disagreement } from '@/lib/records/other-values'
import type { Passage } from '@/lib/records/passage'

interface LinkedBody {
  key: string
  name: string
  locale: Locale
}

interface AgreementFactsProps {
  agreement: {
    signed: PartialDate
    place: Passage | null
    occasion: LinkedBody | null
    framework: LinkedBody | null
    kind: AgreementKind
    stage: AgreementStage
    bindingness: Bindingness
    /** Left out where it stands among the other facts of the past. */
    rhythm?: ReportingRhythm | null
    lacksReportingStart?: boolean
    /** ISO day. */
    changedOn: string
    /** Left out where what is shown is itself a piece of the history. */
    historyPath?: string
    /** Left out where what other sources say stands elsewhere. */
    disagreements?: readonly Disagreement[]
  }
}

/** When, where and how it was signed; what no source states about the place, the occasion and the framework is left out. */
export function AgreementFacts({ agreement }: AgreementFactsProps) {
  const t = useTranslations('agreements')
  const label = useTranslations('fields.label.common')
  const reporting = useTranslations('rhythm')
  const history = useTranslations('history')
  const common = useTranslations('common')
  const { disagreements, signed } = agreement
  const isDisputed = (field: string) => disagreementOn(disagreements, field) !== undefined
  const beside = (fact: Fact) => withDisagreement(fact, { disagreements, field: fact.key, followed: fact.value })
  const body = (key: 'occasion' | 'framework'): Fact[] => {
    const named = agreement[key]
    if (!named && !isDisputed(key)) return []
    const value = named ? (
      <TextLink path={paths.body(named.key)} lang={named.locale}>
        {named.name}
      </TextLink>
    ) : (
      common('notStated')
    )
    return [beside({ key, term: t(`fact.${key}`), value })]
  }
  const place = agreement.place ? (
    <T lang={agreement.place.lang}>{agreement.place.text}</T>
  ) : isDisputed('place') ? (
    common('notStated')
  ) : null
  return (
    <FactsList
      facts={[
        withDisagreement(
          { key: 'signed', term: t('fact.signed'), value: <DateText value={signed} form="dual" /> },
          { disagreements, field: 'signed', followed: <DateText value={signed} /> },
        ),
        ...(place ? [beside({ key: 'place', term: t('fact.place'), value: place })] : []),
        ...body('occasion'),
        ...body('framework'),
        beside({ key: 'kind', term: t('fact.kind'), value: t(`kind.${agreement.kind}`) }),
        beside({ key: 'stage', term: t('fact.stage'), value: t(`stage.${agreement.stage}`) }),
        { key: 'force', term: t('fact.bindingness'), value: t(`bindingness.${agreement.bindingness}`) },
        ...(agreement.rhythm
          ? [
              {
                key: 'rhythm',
                term: label('reportingRhythm'),
                value: reporting(`every.${agreement.rhythm}`),
                note: agreement.lacksReportingStart ? reporting('startUnknown') : undefined,
              },
            ]
          : []),
        {
          key: 'changed',
          term: t('fact.changed'),
          value: <DateText value={{ date: agreement.changedOn, precision: 'day' }} />,
          ...(agreement.historyPath
            ? { note: <TextLink path={agreement.historyPath}>{history('link')}</TextLink> }
            : {}),
        },
      ]}
    />
  )
}
