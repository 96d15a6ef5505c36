import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import type { TextStatus } from '@/lib/generated/prisma/enums'
import { joinList } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { type Statement, StatementList } from './statement-list'

interface AboutCardProps {
  agreement: {
    title: string
    titleIsOurs: boolean
    textLocale: Locale
    textStatus: TextStatus
    summary: string
    remark: string | null
  }
  /** The states of the parties that no source names. */
  inferred: readonly string[]
  circumstances: readonly Statement[]
}

/** What the document is called in full, what it says, and how the registry knows: what the head of the page only marks. */
export function AboutCard({ agreement, inferred, circumstances }: AboutCardProps) {
  const t = useTranslations('agreements')
  return (
    <Card id="about" title={t('aboutTitle')}>
      <div className="stack">
        <FactsList layout="rows" facts={useAboutFacts(agreement, inferred)} />
        <div className="prose">
          <T as="p" lang={agreement.textLocale}>
            {agreement.summary}
          </T>
          {agreement.remark ? (
            <>
              <h3>{t('remarkTitle')}</h3>
              <T as="p" lang={agreement.textLocale}>
                {agreement.remark}
              </T>
            </>
          ) : null}
        </div>
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

function useAboutFacts(agreement: AboutCardProps['agreement'], inferred: readonly string[]): Fact[] {
  const t = useTranslations()
  const locale = useLocale()
  const facts: Fact[] = [
    {
      key: 'title',
      term: t('agreements.fullTitle'),
      value: <T lang={agreement.textLocale}>{agreement.title}</T>,
      note: agreement.titleIsOurs ? t('agreements.titleIsOurs') : undefined,
    },
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
      value: joinList(inferred, locale),
      note: t('agreements.inferred'),
    })
  }
  return facts
}
