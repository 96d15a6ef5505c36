import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locales'
import type { listOwnMeetings } from '@/lib/minutes/own-meeting-queries'
import { inLocale, paths } from '@/lib/paths'

interface OwnMeetingsProps {
  locale: Locale
  meetings: Awaited<ReturnType<typeof listOwnMeetings>>
}

/** The meetings of an official's bodies, each with its agenda and its minutes. */
export function OwnMeetings({ locale, meetings }: OwnMeetingsProps) {
  const t = useTranslations('minutes')
  if (meetings.length === 0) return null
  return (
    <Card id="own-meetings" title={t('desk.title')} className="section-gap">
      <ul className="rows-plain stack-tight">
        {meetings.map(({ key, name, locale: lang, minutes }) => (
          <li key={key}>
            <T lang={lang}>{name}</T>
            <Dots>
              <a href={inLocale(locale, paths.deskAgenda(key))}>{t('desk.agenda')}</a>
              <>
                <a href={inLocale(locale, paths.deskMinutes(key))}>{t('desk.minutes')}</a>{' '}
                {minutes === 'for_approval' ? (
                  <Tag>{t('state.for_approval')}</Tag>
                ) : (
                  t(minutes ? `state.${minutes}` : 'desk.none')
                )}
              </>
            </Dots>
          </li>
        ))}
      </ul>
    </Card>
  )
}
