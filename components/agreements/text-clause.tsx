import { useTranslations } from 'next-intl'
import { StatusIcon } from '@/components/charts/status-icon'
import { RegistryRemark } from '@/components/clauses/registry-remark'
import { MixedText } from '@/components/records/mixed-text'
import { T } from '@/components/ui/bidi-text'
import { LanguageNote } from '@/components/ui/language-note'
import { TextLink } from '@/components/ui/text-link'
import type { TextMarks } from '@/lib/agreements/agreement-text-marks'
import type { Status } from '@/lib/clauses/status-order'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { TextMarkTags } from './text-marks'
import { TextNumber } from './text-number'

interface TextClauseProps {
  agreementKey: string
  clause: {
    number: number
    printedNumber: string | null
    depth: number
    heading: string
    text: string
    remark: string | null
    lang: Locale
    marks: Partial<TextMarks>
  }
  /** What each side reports; empty where nobody has reported. */
  sides: readonly { partyId: string; name: string; locale: Locale; status: Status }[]
}

/** A clause as the text has it, with what each side reports of it in the margin. */
export function TextClause({ agreementKey, clause, sides }: TextClauseProps) {
  const { number, depth, heading, text, remark, lang, marks } = clause
  const Heading = (['h2', 'h3', 'h4', 'h5'] as const)[depth] ?? 'h6'
  return (
    <article className="doc-clause" id={`clause-${number}`} data-depth={Math.min(depth, 3)}>
      <p className="doc-clause-number">
        <TextNumber number={number} printedNumber={clause.printedNumber} />
      </p>
      <div className="doc-clause-body">
        <Heading className="doc-clause-title">
          <TextLink path={paths.clause(agreementKey, number)} lang={lang}>
            {heading}
          </TextLink>
        </Heading>
        <T as="div" lang={lang} className="legal doc-lines">
          <MixedText text={text} lang={lang} />
        </T>
        {remark ? <RegistryRemark text={remark} lang={lang} /> : null}
        <p className="doc-clause-marks">
          <LanguageNote lang={lang} /> <TextMarkTags marks={marks} lang={lang} />
        </p>
      </div>
      <Sides sides={sides} />
    </article>
  )
}

function Sides({ sides }: Pick<TextClauseProps, 'sides'>) {
  const t = useTranslations()
  if (sides.length === 0) return null
  return (
    <ul className="doc-sides" aria-label={t('clauses.sides')}>
      {sides.map((side) => (
        <li key={side.partyId}>
          <StatusIcon status={side.status} colored />
          <span>
            <T lang={side.locale}>{side.name}</T>: {t(`status.label.${side.status}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
