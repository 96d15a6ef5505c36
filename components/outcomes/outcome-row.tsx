import { useLocale, useTranslations } from 'next-intl'
import { MixedText } from '@/components/records/mixed-text'
import { RecordLink } from '@/components/records/record-link'
import { Remark } from '@/components/records/remark'
import { TextMark } from '@/components/records/text-mark'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { FactsList } from '@/components/ui/facts-list'
import { LanguageNote } from '@/components/ui/language-note'
import { TextLink } from '@/components/ui/text-link'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import type { Outcome } from '@/lib/outcomes/outcome-types'
import { paths } from '@/lib/paths'
import { OutcomeDisagreements, useOutcomeFacts } from './outcome-facts'

/** One outcome in a list: what happened, and where; the rest is there for whoever asks, and on its own page. */
export function OutcomeRow({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('outcomes')
  const common = useTranslations('common')
  const locale = useLocale()
  const { description, place, country } = outcome
  return (
    <li id={outcome.key} className="row-split outcome">
      <div>
        <h3 className="clause-title">
          <RecordLink path={paths.outcome(outcome.key)} record={outcome} />
        </h3>
        <Dots>
          {t(`kind.${outcome.kind}`)}
          {outcome.happened.precision === 'unknown' ? null : <DateText value={outcome.happened} />}
          {place ? <T lang={place.lang}>{place.text}</T> : null}
          {country && !place ? <T lang={country.locale}>{country.name}</T> : null}
          {outcome.clauses.map(({ key, number, agreement }) => (
            <TextLink key={key} path={paths.clause(agreement.key, number)}>
              {common('clauseNumber', { number: formatClauseNumber(String(number), locale) })}
            </TextLink>
          ))}
        </Dots>
        <OutcomeDisagreements outcome={outcome} />
      </div>
      <div>
        {description ? (
          <T as="p" lang={description.lang} className="measure" badge={<LanguageNote lang={description.lang} />}>
            <MixedText text={description.text} lang={description.lang} />
          </T>
        ) : null}
        <details>
          <summary>{t('more')}</summary>
          <div className="stack">
            <FactsList layout="rows" facts={useOutcomeFacts(outcome)} />
            <Remark remark={outcome.remark} />
            {description ? (
              <p>
                <TextMark status={description.status} />
              </p>
            ) : null}
          </div>
        </details>
      </div>
    </li>
  )
}
