import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ObstacleList } from '@/components/obstacles/obstacle-list'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { LanguageNote } from '@/components/ui/language-note'
import { TextLink } from '@/components/ui/text-link'
import type { AgreementPage } from '@/lib/agreements/agreement-types'
import type { ReportableStatus } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'

interface AgreementObstaclesCardProps {
  agreementKey: string
  obstacles: AgreementPage['obstacles']
  /** What sides name in their latest reports. */
  reported?: readonly {
    id: string
    number: number
    party: ReactNode
    status: ReportableStatus
    text: { obstacle: string; locale: Locale }
  }[]
}

/** What stands in the way of an agreement, who says so, whose move it is and since when. */
export function AgreementObstaclesCard({ agreementKey, obstacles, reported = [] }: AgreementObstaclesCardProps) {
  const t = useTranslations()
  const locale = useLocale()
  if (obstacles.length === 0 && reported.length === 0) return null
  const clause = (number: number) => (
    <TextLink path={paths.clause(agreementKey, number)}>
      {t('clauses.numberLabel', { number: formatClauseNumber(String(number), locale) })}
    </TextLink>
  )
  return (
    <Card id="obstacles" title={t('agreements.obstacles.title')} aside>
      {obstacles.length > 0 ? (
        <ObstacleList
          obstacles={obstacles.map(({ clauseNumber, ...obstacle }) => ({
            ...obstacle,
            place: clauseNumber === null ? null : clause(clauseNumber),
          }))}
        />
      ) : null}
      {reported.length > 0 ? (
        <>
          <h3 className="mt-4 mb-2">{t('agreements.obstacles.reported')}</h3>
          <ul className="rows rows-plain">
            {reported.map(({ id, number, party, status, text }) => (
              <li key={id}>
                <T as="p" lang={text.locale} badge={<LanguageNote lang={text.locale} short />}>
                  {text.obstacle}
                </T>
                <Dots>
                  {party}
                  {clause(number)}
                  {t(`status.label.${status}`)}
                </Dots>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
