import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { Foreign } from '@/components/ui/foreign'
import { LanguageNote } from '@/components/ui/language-note'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { PartialDate } from '@/lib/i18n/dates'
import { formatDate } from '@/lib/i18n/dates'
import { listComma } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'
import { useStatementPeople } from './statement-people'

interface Named {
  key: string
  name: string
  locale: Locale
}

interface MeetingStatementsProps {
  statements: readonly {
    key: string
    kind: 'information' | 'proposal' | 'decision' | 'task'
    text: string
    textLocale: Locale
    due: PartialDate
    speaker: Named | null
    speakerBody: Named | null
    owners: readonly Named[]
    initiatives: readonly Named[]
    films: readonly Named[]
    clauses: readonly { agreement: Named; number: number }[]
    source: Named
  }[]
}

/** What was said, by whom, about which clause, and who is to act. */
export function MeetingStatements({ statements }: MeetingStatementsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const peopleOf = useStatementPeople()
  return (
    <ol className="rows rows-plain">
      {statements.map((statement) => (
        <li key={statement.key} id={statement.key}>
          <p>
            <Tag>{t(`meetings.statement.${statement.kind}`)}</Tag>
          </p>
          <T as="p" lang={statement.textLocale} badge={<LanguageNote lang={statement.textLocale} short />}>
            {statement.text}
          </T>
          <Dots>
            {peopleOf(statement)}
            {statement.kind !== 'information' && statement.owners.length === 0 ? t('meetings.ownerNone') : null}
            {statement.due.precision === 'unknown'
              ? null
              : t('meetings.dueOn', { date: formatDate(statement.due, locale) })}
            {statement.clauses.map((clause) => (
              <TextLink
                key={`${clause.agreement.key}-${clause.number}`}
                path={paths.clause(clause.agreement.key, clause.number)}
              >
                <Foreign lang={clause.agreement.locale}>{clause.agreement.name}</Foreign>
                {listComma(locale)}
                {t('common.clauseNumber', { number: formatClauseNumber(String(clause.number), locale) })}
              </TextLink>
            ))}
            {statement.initiatives.map((initiative) => (
              <TextLink key={initiative.key} path={paths.initiative(initiative.key)} lang={initiative.locale}>
                {initiative.name}
              </TextLink>
            ))}
            {statement.films.map((film) => (
              <TextLink key={film.key} path={paths.film(film.key)} lang={film.locale}>
                {film.name}
              </TextLink>
            ))}
          </Dots>
        </li>
      ))}
    </ol>
  )
}
