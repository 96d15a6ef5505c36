import { useLocale, useTranslations } from 'next-intl'
import { CutNote } from '@/components/records/cut-note'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { TextStatus } from '@/lib/generated/prisma/enums'
import { joinList } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { inLocale, paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'
import { writeMarks } from '@/lib/text-drafts/clause-marks'
import type { PlannedClause } from '@/lib/text-drafts/clause-plan'
import type { KeptText, TextToClauses } from '@/lib/text-drafts/text-draft-queries'
import { MakeClausesForm } from './make-clauses-form'
import { useTargetOptions } from './target-options'
import { useTextFormTexts } from './text-form-texts'

interface MakeClausesPanelProps {
  agreement: string
  language: Locale
  text: KeptText
  data: Pick<TextToClauses, 'sources' | 'ownSources' | 'authentic'>
}

/** What will be written, and the button that writes it. */
export function MakeClausesPanel({ agreement, language, text, data }: MakeClausesPanelProps) {
  const t = useTranslations('textToClauses.make')
  const status = useTranslations('common.textStatus')
  const locale = useLocale() as Locale
  const shared = useTextFormTexts()
  const { clauses } = text.plan
  const fresh = clauses.filter(({ known }) => !known).length
  const changed = clauses.filter((clause) => clause.known && !isWritten(clause, language))
  const lent = clauses.filter((clause) => !clause.known && clause.lent.includes('heading')).length
  const options = data.sources.map(({ key, name, lang }) => ({
    value: key,
    label: name,
    lang: lang === locale ? undefined : lang,
  }))
  const unmet = useTargetOptions(text.unmet)
  // Whose words are replaced is said before, not found out afterwards.
  const authors = new Set(changed.flatMap(({ known }) => (known?.words[language] && known.draft?.editor) || []))
  const isDone = clauses.length > 0 && fresh + changed.length === 0
  const written = clauses.find((clause) => isWritten(clause, language))
  return (
    <Card aside title={t('title')} id="make">
      <MakeClausesForm
        permalink={inLocale(locale, paths.deskTextToClauses(agreement, language))}
        fixed={{
          locale,
          agreement,
          language,
          version: String(text.version),
          marks: writeMarks(clauses),
        }}
        source={data.ownSources[0] ?? ''}
        sources={sortByName(options, ({ label }) => label, locale)}
        status={written?.known?.statuses[language] ?? offeredStatus(language, data.authentic)}
        isDone={isDone}
        statuses={Object.values(TextStatus).map((value) => ({ value, label: status(value) }))}
        texts={{
          ...shared,
          source: t('source'),
          chooseSource: t('chooseSource'),
          textStatus: t('textStatus'),
          submit: t('submit'),
          submitting: t('submitting'),
        }}
      >
        <div className="make-summary">
          <CutNote isCut={hasFullList(data.sources)} />
          {isDone ? (
            <p>{t('done')}</p>
          ) : (
            <>
              {fresh > 0 || changed.length === 0 ? <p>{t('new', { count: fresh })}</p> : null}
              {changed.length > 0 ? <p>{t('known', { count: changed.length })}</p> : null}
              {lent > 0 ? <p className="meta">{t('lent', { count: lent })}</p> : null}
              {authors.size > 0 ? (
                <p className="meta">{t.rich('other', { names: () => <bdi>{joinList([...authors], locale)}</bdi> })}</p>
              ) : null}
            </>
          )}
        </div>
      </MakeClausesForm>
      {unmet.length > 0 ? (
        <div className="make-unmet">
          <h3>{t('unmet')}</h3>
          <ul>
            {unmet.map(({ value, label, lang }) => (
              <li key={value}>
                <T lang={lang}>{label}</T>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Card>
  )
}

/** A text in a language that the agreement does not name as authentic is a translation. */
function offeredStatus(language: Locale, authentic: readonly string[]): TextStatus {
  return authentic.length === 0 || authentic.includes(language) ? 'authentic' : 'unofficial_translation'
}

/** Whether the clause says already what the text says. */
function isWritten({ known, heading, text }: PlannedClause, language: Locale): boolean {
  const words = known?.words[language]
  return words?.heading === heading && words.text === text
}
