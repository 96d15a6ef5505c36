import { useTranslations } from 'next-intl'
import { SideChips } from '@/components/clauses/side-chips'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import type { MeetingPage } from '@/lib/meetings/meeting-types'
import { paths } from '@/lib/paths'

interface ReportedClausesProps {
  reported: MeetingPage['reported']
  locale: Locale
}

/** The clauses on which the parties reported at a meeting, with what each side said. */
export function ReportedClauses({ reported, locale }: ReportedClausesProps) {
  const t = useTranslations('common')
  return (
    <ul className="rows reported-clauses">
      {reported.map(({ agreement, number, heading, sides }) => (
        <li key={`${agreement.key} ${number}`} className="stack-tight">
          <Dots>
            <TextLink path={paths.clause(agreement.key, number)}>
              {t('clauseNumber', { number: formatClauseNumber(String(number), locale) })}
            </TextLink>
            {heading ? <T lang={heading.lang}>{heading.text}</T> : null}
            <T lang={agreement.locale} className="meta">
              {agreement.name}
            </T>
          </Dots>
          <SideChips sides={sides} />
        </li>
      ))}
    </ul>
  )
}
