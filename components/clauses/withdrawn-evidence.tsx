import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { formatDate, type PartialDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

interface Named {
  key: string
  name: string
  locale: Locale
}

interface WithdrawnEvidenceProps {
  locale: Locale
  evidence: readonly (Named & { id: string; noun: 'outcomes' | 'sources'; asOf: PartialDate; body: Named })[]
}

/** For whoever keeps records: evidence of reports that the public cannot see any more. */
export function WithdrawnEvidenceCard({ locale, evidence }: WithdrawnEvidenceProps) {
  const t = useTranslations('clauses.withdrawnEvidence')
  if (evidence.length === 0) return null
  return (
    <Card id="withdrawn-evidence" title={t('title')}>
      <p className="meta">{t('lead')}</p>
      <ul className="rows">
        {evidence.map(({ id, noun, key, name, locale: lang, asOf, body }) => (
          <li key={id}>
            <a href={inLocale(locale, paths.deskRecord(noun, key))}>
              <T lang={lang}>{name}</T>
            </a>
            <p className="meta">
              <Dots className="">
                <span>
                  {t('report')}: <T lang={body.locale}>{body.name}</T>
                </span>
                <span>{formatDate(asOf, locale)}</span>
              </Dots>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
