import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import type { ShownAbsence } from './absence-card'

/** Who is away or is going to be, for those who administer accounts. */
export function AbsenceList({ absences }: { absences: readonly ShownAbsence[] }) {
  const t = useTranslations('office.away')
  if (absences.length === 0) return null
  return (
    <Card id="absences" title={t('all')} className="section-gap mb-4">
      <ul className="rows-plain stack-tight">
        {absences.map(({ id, from, to, name, substitute, body }) => (
          <li key={id}>
            {t.rich('line', {
              name: () => <bdi>{name}</bdi>,
              from: () => <DateText value={{ date: from, precision: 'day' }} />,
              to: () => <DateText value={{ date: to, precision: 'day' }} />,
              substitute: () => <bdi>{substitute}</bdi>,
              body: () => <T lang={body.locale}>{body.name}</T>,
            })}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** For whom an official stands in today. */
export function StandingIn({ absences }: { absences: readonly (ShownAbsence & { files: boolean })[] }) {
  const t = useTranslations('office.away')
  if (absences.length === 0) return null
  return (
    <div id="standing-in" className="notice standing-in">
      {absences.map(({ id, to, name, body, files }) => (
        <p key={id}>
          {t.rich('desk', {
            to: () => <DateText value={{ date: to, precision: 'day' }} />,
            name: () => <bdi>{name}</bdi>,
            body: () => <T lang={body.locale}>{body.name}</T>,
          })}{' '}
          {files ? t('files') : null}
        </p>
      ))}
    </div>
  )
}
