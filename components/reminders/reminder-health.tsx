import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { InstantText } from '@/components/ui/instant-text'

interface ReminderHealthProps {
  /** Of the last day on which one began; null before the first. */
  round: { startedAt: string; endedAt: string | null; failure: string | null } | null
  /** Whether digests go by e-mail. */
  hasMail: boolean
  /** Digests that could not be sent, the newest first. */
  failures: readonly Failure[]
  /** The same of e-mail about what other sides report. */
  newsFailures: readonly Failure[]
  /** The same to those who follow a record. */
  followFailures: readonly (Omit<Failure, 'name'> & { kind: 'confirmation' | 'digest' })[]
}

interface Failure {
  id: string
  /** ISO day. */
  day: string
  name: string
  attempts: number
  failure: string
  isTriedAgain: boolean
}

/** How reminding goes, for whoever looks after the registry. */
export function ReminderHealth({ round, hasMail, failures, newsFailures, followFailures }: ReminderHealthProps) {
  const t = useTranslations('reminders.health')
  return (
    <Card id="reminders" title={t('title')} className="mt-8">
      <div className="form-part">
        <p>{t('intro')}</p>
        <p>
          {t.rich(`round.${roundState(round)}`, {
            when: () => <InstantText iso={round?.endedAt ?? round?.startedAt ?? ''} />,
            code: () => <bdi dir="ltr">{round?.failure}</bdi>,
          })}
        </p>
        <p>{hasMail ? t('mail.on') : t('mail.off')}</p>
        <Failures title={t('failures')} failures={failures} givenUp="givenUp" />
        <Failures title={t('newsFailures')} failures={newsFailures} givenUp="newsGivenUp" />
        <Failures
          title={t('followFailures')}
          failures={followFailures.map(({ kind, ...failure }) => ({ ...failure, name: t(kind) }))}
          givenUp="followGivenUp"
        />
      </div>
    </Card>
  )
}

interface FailuresProps {
  title: string
  failures: readonly Failure[]
  /** What is said where it is not tried again. */
  givenUp: 'givenUp' | 'newsGivenUp' | 'followGivenUp'
}

function Failures({ title, failures, givenUp }: FailuresProps) {
  const t = useTranslations('reminders.health')
  if (failures.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="stack-tight">
        {failures.map(({ id, day, name, attempts, failure, isTriedAgain }) => (
          <li key={id}>
            {t.rich(isTriedAgain ? 'triedAgain' : givenUp, {
              name: () => <bdi>{name}</bdi>,
              date: () => <DateText value={{ date: day, precision: 'day' }} />,
              code: () => <bdi dir="ltr">{failure}</bdi>,
              count: attempts,
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

function roundState(round: ReminderHealthProps['round']): 'none' | 'failed' | 'running' | 'ended' {
  if (round === null) return 'none'
  if (round.failure !== null) return 'failed'
  return round.endedAt === null ? 'running' : 'ended'
}
