import { useTranslations } from 'next-intl'
import { DisagreementNote } from '@/components/records/disagreement-note'
import { disagreementOn } from '@/components/records/fact-disagreement'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import type { ClausePage } from '@/lib/clauses/clause-types'
import { localeSettings } from '@/lib/i18n/locales'
import { RegistryRemark } from './registry-remark'

/** What the clause says, and what it says in the other languages. */
export function ClauseTextCard({ clause }: { clause: ClausePage }) {
  const t = useTranslations()
  const { remark, disagreements } = clause
  return (
    <Card
      id="text"
      title={t('clauses.text')}
      meta={t('clauses.position', { number: clause.number, total: clause.clauseCount })}
    >
      <T as="p" lang={clause.textLocale} className="legal" badge={<LanguageNote lang={clause.textLocale} />}>
        {clause.text}
      </T>
      <DisagreementNote disagreement={disagreementOn(disagreements, 'text')} />
      {remark ? <RegistryRemark text={remark.text} lang={remark.lang} isMarked /> : null}
      {clause.otherTexts.length > 0 ? (
        <details className="mt-3">
          <summary>{t('clauses.otherLanguages')}</summary>
          {clause.otherTexts.map((other) => (
            <div key={other.locale} className="stack-tight">
              <p className="meta">
                <bdi lang={other.locale}>{localeSettings[other.locale].nativeName}</bdi> ·{' '}
                {t(`common.textStatus.${other.status}`)}
              </p>
              <T as="p" lang={other.locale}>
                {other.heading}
              </T>
              <T as="p" lang={other.locale} className="legal">
                {other.text}
              </T>
            </div>
          ))}
        </details>
      ) : null}
    </Card>
  )
}
