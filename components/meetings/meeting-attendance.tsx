import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'

interface Named {
  key: string
  name: string
  locale: Locale
}

interface MeetingAttendanceProps {
  delegations: readonly {
    host: boolean
    body: Named | null
    country: Named | null
    members: readonly (Named & {
      role: 'head' | 'member' | 'opened' | 'moderator' | 'speaker'
      office: string | null
    })[]
  }[]
}

/** Who was there, side by side, each with the office held that day. */
export function MeetingAttendance({ delegations }: MeetingAttendanceProps) {
  const t = useTranslations('meetings')
  if (delegations.length === 0) return <p>{t('attendanceUnknown')}</p>
  return (
    <ul className="rows-plain stack">
      {delegations.map((delegation, index) => (
        // A delegation has no name of its own, and their order is fixed.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>
          <p>
            {delegation.body ? (
              <b>
                <TextLink path={paths.body(delegation.body.key)} lang={delegation.body.locale}>
                  {delegation.body.name}
                </TextLink>
              </b>
            ) : null}
            {delegation.country ? (
              <b>
                <TextLink path={paths.country(delegation.country.key)} lang={delegation.country.locale}>
                  {delegation.country.name}
                </TextLink>
              </b>
            ) : null}{' '}
            {delegation.host ? <Tag>{t('hostTag')}</Tag> : null}
          </p>
          <ul className="rows-plain stack-tight">
            {delegation.members.map((member) => (
              <li key={member.key}>
                <TextLink path={paths.person(member.key)} lang={member.locale}>
                  {member.name}
                </TextLink>
                <p className="meta dots">
                  {member.office ? <T>{member.office}</T> : null}
                  {member.role === 'member' ? null : <span>{t(`role.${member.role}`)}</span>}
                </p>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
