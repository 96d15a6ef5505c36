import { useLocale, useTranslations } from 'next-intl'
import { SidesStanding } from '@/components/clauses/sides-standing'
import { Card } from '@/components/ui/card'
import { clauseStanding } from '@/lib/clauses/clause-standing'

interface HelpFirstReportProps {
  /** ISO day, as of which the example reports. */
  today: string
}

/** The first report, step by step in the words of the form, and what becomes of it. */
export function HelpFirstReport({ today }: HelpFirstReportProps) {
  const t = useTranslations('help.first')
  const desk = useTranslations('desk')
  const report = useTranslations('report')
  const label = useTranslations('status.label')
  return (
    <Card id="first" title={t('title')}>
      <div className="help-first">
        <div className="prose">
          <ol>
            <li>{t('choose', { desk: desk('nav.desk'), report: desk('report') })}</li>
            <li>{t('status', { question: report('status.legend') })}</li>
            <li>{t('date', { question: report('asOf.legend') })}</li>
            <li>{t('account', { fulfilled: label('fulfilled'), blocked: label('blocked') })}</li>
            <li>{t('send', { submit: report('submit') })}</li>
          </ol>
        </div>
        <HelpExample today={today} />
      </div>
    </Card>
  )
}

/** One side has reported, the other has not: drawn by what draws it on the page of a clause. */
function HelpExample({ today }: HelpFirstReportProps) {
  const t = useTranslations('help.example')
  const example = useTranslations('status.example')
  const locale = useLocale()
  const parties = (['own', 'other'] as const).map((id) => {
    const name = t(id)
    // Within a sentence the side that alone has reported is not called as it is on its mark.
    const countryName = id === 'own' ? t('ownOnly') : name
    return { id, name, nameLocale: locale, countryName, countryLocale: locale }
  })
  const standing = clauseStanding(
    [
      {
        id: 'example',
        partyId: 'own',
        status: 'in_progress',
        asOf: { date: today, precision: 'day' },
        recordedAt: today,
        supersedesId: null,
      },
    ],
    parties,
  )
  return (
    <figure className="help-example">
      <figcaption>{t('title')}</figcaption>
      <SidesStanding parties={parties} standing={standing} />
      <p>{example('in_progress')}</p>
    </figure>
  )
}
