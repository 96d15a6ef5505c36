import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { LanguageNote } from '@/components/ui/language-note'
import { TextLink } from '@/components/ui/text-link'
import type { Withdrawn } from '@/lib/clauses/report-loss'
import type { PartialDate } from '@/lib/i18n/dates'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'

interface Named {
  key: string
  name: string
  locale: Locale
}

export interface ReportDetailsProps {
  report: {
    asOf: PartialDate
    recordedAt: string
    receivedByLetter: boolean
    body: Named
    text: { locale: Locale; note: string; obstacle: string | null; nextStep: string | null } | null
    evidence: readonly (
      | ({ id: string; kind: 'outcome' | 'source' } & Named)
      | { id: string; kind: 'url'; url: string }
      | ({ id: string; kind: 'withdrawn' } & Withdrawn)
    )[]
    meeting: Named | Withdrawn | null
    source: Named | Withdrawn | null
  }
}

/** Who said it, and as of when. */
export function ReportOrigin({ report }: ReportDetailsProps) {
  const t = useTranslations('clauses.report')
  const locale = useLocale()
  const { asOf } = report
  const recordedOn = { date: report.recordedAt.slice(0, 10), precision: 'day' as const }
  return (
    <Dots>
      <span>
        {t.rich('by', {
          body: () => (
            <TextLink path={paths.body(report.body.key)} lang={report.body.locale}>
              {report.body.name}
            </TextLink>
          ),
        })}
      </span>
      {asOf.precision === 'unknown' ? t('asOfUnknown') : t('asOf', { date: formatDate(asOf, locale) })}
      {t('recorded', { date: formatDate(recordedOn, locale) })}
      {report.receivedByLetter ? t('letter') : null}
    </Dots>
  )
}

/** Who said it, as of when, in which words and on what evidence. */
export function ReportDetails({ report }: ReportDetailsProps) {
  const t = useTranslations('clauses.report')
  const { text } = report
  return (
    <div className="stack-tight">
      <ReportOrigin report={report} />
      {text ? (
        <>
          <T as="p" lang={text.locale} badge={<LanguageNote lang={text.locale} />}>
            {text.note}
          </T>
          {text.obstacle ? (
            <p>
              <b>{t('obstacle')}:</b> <T lang={text.locale}>{text.obstacle}</T>
            </p>
          ) : null}
          {text.nextStep ? (
            <p>
              <b>{t('nextStep')}:</b> <T lang={text.locale}>{text.nextStep}</T>
            </p>
          ) : null}
        </>
      ) : null}
      {report.evidence.length > 0 ? (
        <div>
          <b>{t('evidence')}:</b>
          <ul>
            {report.evidence.map((item) => (
              <li key={item.id}>
                {item.kind === 'withdrawn' ? (
                  <Gone {...item} />
                ) : item.kind === 'url' ? (
                  <a href={item.url} rel="nofollow noopener" dir="ltr">
                    {item.url}
                  </a>
                ) : (
                  <TextLink
                    path={item.kind === 'outcome' ? paths.outcome(item.key) : paths.source(item.key)}
                    lang={item.locale}
                  >
                    {item.name}
                  </TextLink>
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {report.meeting ? (
        <p className="meta">
          {t('meeting')}: <Rested record={report.meeting} pathOf={paths.meeting} />
        </p>
      ) : null}
      {report.source ? (
        <p className="meta">
          {t('source')}: <Rested record={report.source} pathOf={paths.source} />
        </p>
      ) : null}
    </div>
  )
}

/** A record that a report rests on, while the public sees it. */
function Rested({ record, pathOf }: { record: Named | Withdrawn; pathOf: (key: string) => string }) {
  if ('withdrawnOn' in record) return <Gone {...record} />
  return (
    <TextLink path={pathOf(record.key)} lang={record.locale}>
      {record.name}
    </TextLink>
  )
}

function Gone({ withdrawnOn }: Withdrawn) {
  const t = useTranslations('clauses.report')
  const locale = useLocale()
  return (
    <span className="meta">
      {withdrawnOn === null
        ? t('notPublic')
        : t('withdrawnOn', { day: formatDate({ date: withdrawnOn, precision: 'day' }, locale) })}
    </span>
  )
}
