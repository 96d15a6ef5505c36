import { useTranslations } from 'next-intl'
import { OutcomeText } from '@/components/outcomes/outcome-text'
import { OutcomeDateMark } from '@/components/records/disagreement-mark'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ClausePage } from '@/lib/clauses/clause-types'
import { paths } from '@/lib/paths'
import { ThreadFilms } from './thread-films'

/** An outcome: when, by whose word, who took part, and its films below it. */
export function ThreadOutcomeItem({ outcome }: { outcome: ClausePage['outcomes'][number] }) {
  const t = useTranslations('clauses')
  const outcomes = useTranslations('outcomes')
  const { key, locale, name, kind, description, date, datesDiffer, period, toldBy, bodies, films, sourceKeys } = outcome
  return (
    <li>
      <p className="thread-title">
        <Tag>{outcomes(`kind.${kind}`)}</Tag>{' '}
        <TextLink path={paths.outcome(key)} lang={locale}>
          {name}
        </TextLink>
      </p>
      <OutcomeText description={description} />
      <Dots>
        {date.precision === 'unknown' && period ? <T lang={period.lang}>{period.text}</T> : <DateText value={date} />}
        {datesDiffer ? <OutcomeDateMark outcome={{ key, datesDiffer }} /> : null}
        {toldBy ? (
          <span>
            {t.rich('toldBy', {
              who: () => (
                <TextLink path={paths.person(toldBy.key)} lang={toldBy.locale}>
                  {toldBy.name}
                </TextLink>
              ),
            })}
          </span>
        ) : null}
        {bodies.map((body) => (
          <span key={`${body.key} ${body.role}`}>
            {`${outcomes(`bodyRole.${body.role}`)}: `}
            <TextLink path={paths.body(body.key)} lang={body.locale}>
              {body.name}
            </TextLink>
          </span>
        ))}
        {sourceKeys.map((source) => (
          <TextLink key={source} path={paths.source(source)}>
            {t('report.source')}
          </TextLink>
        ))}
      </Dots>
      <ThreadFilms films={films} />
    </li>
  )
}
