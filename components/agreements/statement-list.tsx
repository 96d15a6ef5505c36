import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useStatementPeople } from '@/components/meetings/statement-people'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { LanguageNote } from '@/components/ui/language-note'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'

interface Named {
  key: string
  name: string
  locale: Locale
}

export interface Statement {
  key: string
  text: string
  textLocale: Locale
  speaker: Named | null
  speakerBody: Named | null
  owners: readonly Named[]
  /** Left out where the heading above the list names the source. */
  sourceKey?: string
  clauseNumbers?: readonly number[]
  initiatives?: readonly Named[]
  /** The meeting, where the list spans several. */
  meeting?: ReactNode
}

interface StatementListProps {
  statements: readonly Statement[]
  agreementKey?: string
}

/** Who said what: speaker, words, clause, and who is to act where the source names anybody. */
export function StatementList({ statements, agreementKey }: StatementListProps) {
  const t = useTranslations()
  const locale = useLocale()
  const peopleOf = useStatementPeople()
  return (
    <ul className="rows rows-plain">
      {statements.map((statement) => (
        <li key={statement.key}>
          <T as="p" lang={statement.textLocale} badge={<LanguageNote lang={statement.textLocale} short />}>
            {statement.text}
          </T>
          <Dots>
            {peopleOf(statement)}
            {agreementKey
              ? statement.clauseNumbers?.map((number) => (
                  <TextLink key={number} path={paths.clause(agreementKey, number)}>
                    {t('clauses.numberLabel', { number: formatClauseNumber(String(number), locale) })}
                  </TextLink>
                ))
              : null}
            {statement.initiatives?.map((initiative) => (
              <TextLink key={initiative.key} path={paths.initiative(initiative.key)} lang={initiative.locale}>
                {initiative.name}
              </TextLink>
            ))}
            {statement.meeting}
            {statement.sourceKey ? (
              <TextLink path={paths.source(statement.sourceKey)}>{t('clauses.report.source')}</TextLink>
            ) : null}
          </Dots>
        </li>
      ))}
    </ul>
  )
}
