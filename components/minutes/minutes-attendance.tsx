import { useTranslations } from 'next-intl'
import { useSignInAgainTexts, writtenFormCodes } from '@/components/auth/sign-in-again-texts'
import { namedOption } from '@/components/forms/named-option'
import { OneButtonForm } from '@/components/forms/one-button-form'
import { T } from '@/components/ui/bidi-text'
import { Dots } from '@/components/ui/dots'
import { AttendanceRole } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import type { Attendance } from '@/lib/minutes/attendance-queries'
import { removeAttendeeAction } from '@/lib/minutes/minutes-actions'
import { attendeeOfficeLimit, ofNoBody } from '@/lib/minutes/minutes-fields'
import type { MinutesNow } from '@/lib/minutes/minutes-queries'
import { inLocale, paths } from '@/lib/paths'
import { AttendeeForm } from './attendee-form'
import { useMinutesErrors } from './minutes-errors'

interface MinutesAttendanceProps {
  locale: Locale
  meeting: string
  minutes: MinutesNow
  attendance: Attendance
}

/** Who is there, each delegation apart, and while the minutes are open the way to add somebody and to take somebody out. */
export function MinutesAttendance({ locale, meeting, minutes, attendance }: MinutesAttendanceProps) {
  const t = useTranslations('minutes.attendance')
  const minutesWords = useTranslations('minutes')
  const meetings = useTranslations('meetings')
  const errors = useMinutesErrors()
  const hasGuests = attendance.delegations.some(({ of }) => of === null)
  const texts = useAttendeeTexts(locale)
  const isOpen = minutes.state === 'open'
  const fixed = { locale, meeting, number: String(minutes.number) }
  const permalink = inLocale(locale, paths.deskMinutes(meeting))
  const came = attendance.delegations.filter(({ members }) => members.length > 0)
  return (
    <div className="stack">
      {came.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="rows-plain stack">
        {came.map(({ delegation, of, members }) => (
          <li key={delegation}>
            <p>
              {of ? <b>{<T lang={of.locale}>{of.name}</T>}</b> : <span className="meta">{meetings('noBody')}</span>}
            </p>
            <ul className="rows-plain stack-tight">
              {members.map((member) => (
                <li key={member.key} className="minutes-attendee">
                  <div>
                    <T lang={member.locale}>{member.name}</T>
                    <Dots>
                      {member.office ? <T lang={member.office.lang}>{member.office.text}</T> : null}
                      {member.role === 'member' ? null : meetings(`role.${member.role}`)}
                    </Dots>
                  </div>
                  {isOpen ? (
                    <OneButtonForm
                      action={removeAttendeeAction}
                      permalink={permalink}
                      fixed={{ ...fixed, delegation, person: member.key }}
                      texts={{ ...errors, submit: t('remove'), submitting: minutesWords('submitting') }}
                      kind="plain"
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <AttendeeForm
          key={attendance.delegations.flatMap(({ members }) => members.map(({ key }) => key)).join(' ')}
          permalink={permalink}
          fixed={fixed}
          options={{
            delegations: [
              ...attendance.delegations.flatMap(({ delegation, of }) =>
                of ? { ...namedOption(of, locale), value: delegation } : [],
              ),
              // Of a delegation in the record that stands for nobody who is named.
              ...(hasGuests ? [{ value: ofNoBody, label: meetings('noBody') }] : []),
            ],
            people: attendance.people.map((person) => namedOption(person, locale)),
            roles: Object.values(AttendanceRole).flatMap((value) =>
              value === 'member' ? [] : { value, label: meetings(`role.${value}`) },
            ),
          }}
          texts={texts}
        />
      ) : null}
    </div>
  )
}

const codes = [
  ...writtenFormCodes,
  'attendeeMissing',
  'delegationMissing',
  'minutesNotOpen',
  'minutesPersonUnknown',
  'minutesBodyUnknown',
] as const

function useAttendeeTexts(locale: Locale) {
  const t = useTranslations('minutes.attendance')
  const form = useTranslations('form')
  const error = useTranslations('error')
  const meetings = useTranslations('meetings')
  const minutes = useTranslations('minutes')
  return {
    errorTitle: form('errorTitle'),
    errors: {
      ...Object.fromEntries(codes.map((code) => [code, error(code)])),
      notFound: error('minutesGone'),
      textTooLong: t('officeTooLong', { limit: formatNumber(attendeeOfficeLimit, locale) }),
    },
    signIn: useSignInAgainTexts(),
    choose: form('choose'),
    member: meetings('role.member'),
    add: t('add'),
    delegation: t('delegation'),
    person: t('person'),
    personHint: t('personHint'),
    role: t('role'),
    office: t('office'),
    officeHint: t('officeHint'),
    submit: t('submit'),
    submitting: minutes('submitting'),
  }
}
