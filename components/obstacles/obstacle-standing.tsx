import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { Joined } from '@/components/ui/joined'
import { TextLink } from '@/components/ui/text-link'
import type { ObstacleView } from '@/lib/obstacles/obstacle-select'
import { paths } from '@/lib/paths'

/** Whose move it is and since when it stands in the way; what nobody has said is said to be unknown. */
export function ObstacleStanding({ obstacle: { moves, since, resolution } }: { obstacle: ObstacleView }) {
  const t = useTranslations('obstacles')
  return (
    <>
      <Dots>
        {resolution && moves.length === 0 ? null : <Moves moves={moves} />}
        {since.precision === 'unknown' ? (
          t('sinceUnknown')
        ) : (
          <span>{t.rich('since', { date: () => <DateText value={since} /> })}</span>
        )}
      </Dots>
      {resolution ? <Resolution resolution={resolution} /> : null}
    </>
  )
}

function Moves({ moves }: Pick<ObstacleView, 'moves'>) {
  const t = useTranslations('obstacles')
  if (moves.length === 0) return t('moveUnknown')
  return (
    <span>
      {t.rich('move', {
        who: () => (
          <Joined>
            {moves.map((body) => (
              <TextLink key={body.key} path={paths.body(body.key)} lang={body.locale}>
                {body.name}
              </TextLink>
            ))}
          </Joined>
        ),
      })}
    </span>
  )
}

function Resolution({ resolution }: { resolution: NonNullable<ObstacleView['resolution']> }) {
  const t = useTranslations('obstacles')
  const clauses = useTranslations('clauses')
  const { on, outcome, meeting, words, sourceKey } = resolution
  return (
    <>
      {words ? (
        <T as="p" lang={words.lang} className="clause-text">
          {words.text}
        </T>
      ) : null}
      <Dots>
        {on.precision === 'unknown' ? (
          t('resolvedUnknown')
        ) : (
          <span>{t.rich('resolvedOn', { date: () => <DateText value={on} /> })}</span>
        )}
        {outcome ? (
          <span>
            {t.rich('byOutcome', {
              outcome: () => (
                <TextLink path={paths.outcome(outcome.key)} lang={outcome.locale}>
                  {outcome.name}
                </TextLink>
              ),
            })}
          </span>
        ) : null}
        {meeting ? (
          <span>
            {t.rich('byDecision', {
              meeting: () => (
                <TextLink
                  path={`${paths.meeting(meeting.key)}${meeting.decision ? `#${meeting.decision}` : ''}`}
                  lang={meeting.locale}
                >
                  {meeting.name}
                </TextLink>
              ),
            })}
          </span>
        ) : null}
        {sourceKey ? <TextLink path={paths.source(sourceKey)}>{clauses('report.source')}</TextLink> : null}
      </Dots>
    </>
  )
}
