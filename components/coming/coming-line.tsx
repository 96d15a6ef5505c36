import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { Foreign } from '@/components/ui/foreign'
import { Joined } from '@/components/ui/joined'
import { TextLink } from '@/components/ui/text-link'
import type { ComingEvent } from '@/lib/coming/coming-event'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { paths } from '@/lib/paths'

/** One event of the next twelve months, leading to where it is told. */
export function ComingLine({ event }: { event: ComingEvent }): ReactNode {
  const t = useTranslations('coming')
  const dates = useTranslations('dashboard.coming')
  const locale = useLocale()
  const numberOf = (number: number) => formatClauseNumber(String(number), locale)
  switch (event.kind) {
    case 'meeting':
      return (
        <TextLink path={paths.meeting(event.meeting.key)} lang={event.meeting.locale}>
          {event.meeting.name}
        </TextLink>
      )
    case 'decision':
      return (
        <>
          <TextLink path={`${paths.meeting(event.meeting.key)}#${event.key}`} lang={event.textLocale}>
            {event.text}
          </TextLink>
          {event.owners.length > 0 ? (
            <span className="meta">
              {' '}
              <Joined>
                {event.owners.map(({ key, name, locale: lang }) => (
                  <Foreign key={key} lang={lang}>
                    {name}
                  </Foreign>
                ))}
              </Joined>
            </span>
          ) : null}
        </>
      )
    case 'report': {
      const { agreement, party, numbers } = event
      return (
        <TextLink path={`${paths.agreement(agreement.key)}#progress`}>
          {t.rich('report', {
            agreement: () => <Foreign lang={agreement.locale}>{agreement.name}</Foreign>,
            party: () => <T lang={party.locale}>{party.name}</T>,
            count: numbers.length,
          })}
        </TextLink>
      )
    }
    case 'turn': {
      const { agreement, number, unit, turn } = event
      return (
        <>
          <TextLink path={`${paths.clause(agreement.key, number)}#ledger`}>
            {t.rich('turn', {
              agreement: () => <Foreign lang={agreement.locale}>{agreement.name}</Foreign>,
              number: numberOf(number),
            })}
          </TextLink>{' '}
          <Dots as="span">
            {unit ? <T lang={unit.lang}>{unit.text}</T> : null}
            {turn === null ? null : <Turn turn={turn} />}
          </Dots>
        </>
      )
    }
    case 'due':
      return (
        <TextLink path={paths.clause(event.agreement.key, event.number)}>
          {dates.rich('due', { agreement: () => <Name event={event} />, number: numberOf(event.number) })}
        </TextLink>
      )
    case 'notice':
    case 'term':
      return (
        <TextLink path={`${paths.agreement(event.agreement.key)}#terms`}>
          {dates.rich(event.kind === 'notice' ? 'notice' : event.what, { agreement: () => <Name event={event} /> })}
        </TextLink>
      )
  }
}

function Name({ event: { agreement } }: { event: Extract<ComingEvent, { kind: 'due' | 'notice' | 'term' }> }) {
  return <Foreign lang={agreement.locale}>{agreement.name}</Foreign>
}

function Turn({ turn }: { turn: NonNullable<Extract<ComingEvent, { kind: 'turn' }>['turn']> }) {
  const t = useTranslations('ledger')
  if (turn === 'every') return t('everyParty')
  return t.rich('turnOf', { party: () => <T lang={turn.locale}>{turn.name}</T> })
}
