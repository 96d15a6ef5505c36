import { useTranslations } from 'next-intl'
import { withDisagreement } from '@/components/records/fact-disagreement'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { LanguageNote } from '@/components/ui/language-note'
import type { TextStatus } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import type { Disagreement } from '@/lib/records/other-values'
import type { Passage } from '@/lib/records/passage'
import { PartyNames } from './party-names'
import { type Statement, StatementList } from './statement-list'

interface AboutCardProps {
  agreement: {
    title: string
    titleIsOurs: boolean
    textLocale: Locale
    textStatus: TextStatus
    summary: Passage | null
    remark: Passage | null
    disagreements?: readonly Disagreement[]
  }
  /** The parties that no source names. */
  inferred: Parameters<typeof PartyNames>[0]['parties']
  circumstances: readonly Statement[]
}

/** What the document is called in full, what it says, and how the registry knows: what the head of the page only marks. */
export function AboutCard({ agreement, inferred, circumstances }: AboutCardProps) {
  const t = useTranslations('agreements')
  const { summary, remark } = agreement
  return (
    <Card id="about" title={t('aboutTitle')}>
      <div className="stack">
        <FactsList layout="rows" facts={useAboutFacts(agreement, inferred)} />
        {summary || remark ? (
          <div className="prose">
            {summary ? (
              <T as="p" lang={summary.lang} badge={<LanguageNote lang={summary.lang} />}>
                {summary.text}
              </T>
            ) : null}
            {remark ? (
              <>
                <h3>{t('remarkTitle')}</h3>
                <T as="p" lang={remark.lang} badge={<LanguageNote lang={remark.lang} />}>
                  {remark.text}
                </T>
              </>
            ) : null}
          </div>
        ) : null}
        {circumstances.length > 0 ? (
          <div>
            <h3 className="mb-2">{t('obstacles.context')}</h3>
            <StatementList statements={circumstances} />
          </div>
        ) : null}
      </div>
    </Card>
  )
}

function useAboutFacts(agreement: AboutCardProps['agreement'], inferred: AboutCardProps['inferred']): Fact[] {
  const t = useTranslations()
  const title = <T lang={agreement.textLocale}>{agreement.title}</T>
  const facts: Fact[] = [
    withDisagreement(
      {
        key: 'title',
        term: t('agreements.fullTitle'),
        value: title,
        note: agreement.titleIsOurs ? t('agreements.titleIsOurs') : undefined,
      },
      { disagreements: agreement.disagreements, field: 'title', followed: title },
    ),
    {
      key: 'text',
      term: t('agreements.textKind'),
      value: t(`common.textStatus.${agreement.textStatus}`),
      note: t(`about.textMark.${agreement.textStatus}`),
    },
  ]
  if (inferred.length > 0) {
    facts.push({
      key: 'parties',
      term: t('agreements.parties'),
      value: <PartyNames parties={inferred} />,
      note: t('agreements.inferred'),
    })
  }
  return facts
}
