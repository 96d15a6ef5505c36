import { useTranslations } from 'next-intl'
import { PassageText } from '@/components/records/passage-text'
import { Remark } from '@/components/records/remark'
import { Card } from '@/components/ui/card'
import { FactsList } from '@/components/ui/facts-list'
import { LanguageNote } from '@/components/ui/language-note'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locales'
import type { OutcomePage } from '@/lib/outcomes/outcome-types'
import { inLocale, paths } from '@/lib/paths'
import { OutcomeDisagreements, useOutcomeFacts } from './outcome-facts'
import { OutcomeThread } from './outcome-thread'

/** Everything on the page of an outcome. */
export function OutcomeContent({ outcome, locale }: { outcome: OutcomePage; locale: Locale }) {
  const t = useTranslations('outcomes')
  return (
    <>
      <PageHeading
        title={outcome.name}
        lang={outcome.locale}
        crumbs={[{ label: t('title'), href: inLocale(locale, paths.outcomes()) }]}
        tags={
          <>
            <Tag>{t(`kind.${outcome.kind}`)}</Tag>
            <LanguageNote lang={outcome.locale} />
          </>
        }
      >
        <OutcomeDisagreements outcome={outcome} />
      </PageHeading>
      <div className="stack profile">
        <Card id="about" title={t('about')}>
          <div className="stack">
            <PassageText passage={outcome.description} />
            <FactsList layout="rows" facts={useOutcomeFacts(outcome)} />
            <Remark remark={outcome.remark} />
          </div>
        </Card>
        <OutcomeThread outcome={outcome} />
      </div>
    </>
  )
}
