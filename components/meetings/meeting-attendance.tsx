import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { AttendanceRole } from '@/lib/generated/prisma/enums'
import { paths } from '@/lib/paths'
import type { Passage } from '@/lib/records/passage'
import type { Reference } from '@/lib/records/reference'

interface MeetingAttendanceProps {
  delegations: readonly {
    host: boolean
    body: Reference | null
    country: Reference | null
    members: readonly (Reference & { role: AttendanceRole; office: Passage | null; identified: boolean })[]
  }[]
}

/** Who was there, each delegation apart, each person with the office held that day. */
export function MeetingAttendance({ delegations }: MeetingAttendanceProps) {
  const t = useTranslations('meetings')
  return (
    <ul className="rows-plain stack">
      {delegations.map((delegation, index) => (
        // A delegation has no name of its own, and their order is fixed.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>
          <p>
            <DelegationName delegation={delegation} /> {delegation.host ? <Tag>{t('hostTag')}</Tag> : null}
          </p>
          <ul className="rows-plain stack-tight">
            {delegation.members.map((member) => (
              <li key={member.key}>
                <TextLink path={paths.person(member.key)} lang={member.locale}>
                  {member.name}
                </TextLink>
                <Dots>
                  {member.office ? <T lang={member.office.lang}>{member.office.text}</T> : null}
                  {member.identified ? null : t('byOffice')}
                  {member.role === 'member' ? null : t(`role.${member.role}`)}
                </Dots>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** The body or the state; who came for neither that a source names stands under a heading that says so. */
function DelegationName({
  delegation: { body, country },
}: {
  delegation: MeetingAttendanceProps['delegations'][number]
}) {
  const t = useTranslations('meetings')
  const names: ReactNode[] = []
  if (body) {
    names.push(
      <TextLink key="body" path={paths.body(body.key)} lang={body.locale}>
        {body.name}
      </TextLink>,
    )
  }
  if (country) {
    names.push(
      <TextLink key="country" path={paths.country(country.key)} lang={country.locale}>
        {country.name}
      </TextLink>,
    )
  }
  return names.length > 0 ? <b>{names}</b> : <span className="meta">{t('noBody')}</span>
}

interface MeetingSignatoriesProps {
  signatories: readonly (Reference & { country: Reference | null; inferred: boolean })[]
}

/** The bodies that signed, where the source names no persons. */
export function MeetingSignatories({ signatories }: MeetingSignatoriesProps) {
  const agreements = useTranslations('agreements')
  return (
    <ul className="rows-plain stack-tight">
      {signatories.map((body) => (
        <li key={body.key}>
          <TextLink path={paths.body(body.key)} lang={body.locale}>
            {body.name}
          </TextLink>
          <Dots>
            {body.country ? (
              <TextLink path={paths.country(body.country.key)} lang={body.country.locale}>
                {body.country.name}
              </TextLink>
            ) : null}
            {body.inferred ? agreements('inferred') : null}
          </Dots>
        </li>
      ))}
    </ul>
  )
}
