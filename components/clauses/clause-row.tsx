import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { T } from '@/components/ui/bidi-text'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'

interface ClauseRowProps {
  agreementKey: string
  number: number
  printedNumber: string | null
  heading: string
  text: string
  textLocale: Locale
  /** Themes, outcomes, due date. */
  meta?: ReactNode
  /** A chip for each party. */
  standing: ReactNode
  /** See `placesOf`. */
  said?: string
}

/** One promise of an agreement: its number, what it says, and what each side says of it. */
export function ClauseRow({
  agreementKey,
  number,
  printedNumber,
  heading,
  text,
  textLocale,
  meta,
  standing,
  said,
}: ClauseRowProps) {
  const locale = useLocale()
  return (
    <li className="clause-row" id={`clause-${number}`} data-said={said}>
      <span className="clause-number">
        <bdi>{formatClauseNumber(printedNumber ?? String(number), locale)}</bdi>
      </span>
      <div>
        <h3 className="clause-title">
          <TextLink path={paths.clause(agreementKey, number)} lang={textLocale}>
            {heading}
          </TextLink>
        </h3>
        <T as="p" lang={textLocale} className="clause-text">
          {text}
        </T>
        {meta}
      </div>
      <div className="clause-standing">{standing}</div>
    </li>
  )
}
