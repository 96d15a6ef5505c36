import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { buttonName } from '@/lib/drafts/draft-buttons'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import type { PlannedClause } from '@/lib/text-drafts/clause-plan'
import type { SideLine } from '@/lib/text-drafts/language-pairs'
import { pairPrefix } from '@/lib/text-drafts/pair-fields'
import type { TargetOption } from './target-options'
import '@/components/history/changes.css'

interface SidesTableProps {
  original: Locale
  language: Locale
  lines: readonly SideLine[]
  targets: readonly TargetOption[]
  /** What has been chosen for the piece of a row. */
  choiceOf: (row: number) => string
}

/** The clauses of two languages side by side, with a choice for each that has no counterpart. */
export function SidesTable({ original, language, lines, targets, choiceOf }: SidesTableProps) {
  const t = useTranslations('textToClauses')
  const names = useTranslations('ui.language')
  const locale = useLocale() as Locale
  const isAlone = (line: SideLine) => !line.original || !line.other
  const alone = lines.filter(isAlone).length
  return (
    <Card
      id="side-by-side"
      title={t('sides.title')}
      meta={alone === 0 ? t('sides.complete') : t('sides.differ', { count: alone })}
    >
      <p className="meta">{t('sides.lead')}</p>
      <details className="sides-all" open={alone > 0 || undefined}>
        <summary>{t('sides.show', { count: lines.length })}</summary>
        <div className="changes sides">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('sides.clause')}</th>
                <th scope="col">{names(original)}</th>
                <th scope="col">{names(language)}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={`${line.number} ${line.other?.row}`} data-alone={isAlone(line) || undefined}>
                  <th scope="row">{formatDigits(line.number, locale)}</th>
                  <td data-label={names(original)}>
                    <Side clause={line.original} language={original} only={line.onlyOriginal} />
                  </td>
                  <td data-label={names(language)}>
                    <Side clause={line.other} language={language} only={line.onlyOther} />
                    {line.other && !line.original ? (
                      <PairChoice clause={line.other} targets={targets} choice={choiceOf(line.other.row)} />
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {lines.some((line) => line.other && !line.original) ? (
          <Button name={buttonName} value="save" large>
            {t('sides.save')}
          </Button>
        ) : null}
      </details>
    </Card>
  )
}

function Side({ clause, language, only }: { clause: PlannedClause | null; language: Locale; only: readonly string[] }) {
  const t = useTranslations('textToClauses.sides')
  if (!clause) return <Tag dashed>{t('missing')}</Tag>
  return (
    <>
      <T as="p" lang={language} className="sides-heading">
        {clause.heading}
      </T>
      <T as="p" lang={language} className="sides-text">
        {clause.text}
      </T>
      {only.length > 0 ? (
        <p className="meta sides-only">
          {t.rich('onlyHere', { list: () => <T lang={language}>{only.join('; ')}</T> })}
        </p>
      ) : null}
    </>
  )
}

function PairChoice({
  clause,
  targets,
  choice,
}: {
  clause: PlannedClause
  targets: readonly TargetOption[]
  choice: string
}) {
  const t = useTranslations('textToClauses')
  const name = `${pairPrefix}${clause.row}`
  return (
    <div className="field sides-pair">
      <label className="field-hint" htmlFor={name}>
        {t('sides.pair', { name: clause.heading })}
      </label>
      <select id={name} name={name} className="field-select" defaultValue={choice}>
        <option value="">{t('target.byOrder')}</option>
        <option value="new">{t('target.new')}</option>
        {targets.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
        <option value="leave">{t('target.leave')}</option>
      </select>
    </div>
  )
}
