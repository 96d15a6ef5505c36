import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { Tag } from '@/components/ui/tag'
import type { Locale } from '@/lib/i18n/locales'
import type { listOwnMeetings } from '@/lib/minutes/own-meeting-queries'
import { inLocale, paths } from '@/lib/paths'

const titles = { own: 'desk.title', coming: 'desk.coming', waiting: 'desk.waiting' } as const

interface OwnMeetingsProps {
  locale: Locale
  meetings: Awaited<ReturnType<typeof listOwnMeetings>>
  /** Of an official's bodies, or for those who keep the registry: the next ones, or those whose minutes wait. */
  of?: 'own' | 'coming' | 'waiting'
}

/** Meetings of the desk, each with its agenda and its minutes. */
export function OwnMeetings({ locale, meetings, of = 'own' }: OwnMeetingsProps) {
  const t = useTranslations('minutes')
  if (meetings.length === 0) return null
  return (
    <Card id={`${of}-meetings`} title={t(titles[of])} className={of === 'own' ? 'section-gap' : 'section-gap mb-4'}>
      <ul className="rows">
        {meetings.map(({ key, name, locale: lang, minutes }) => (
          <li key={key}>
            <T lang={lang}>{name}</T>
            <Dots>
              <a href={inLocale(locale, paths.deskAgenda(key))}>{t('desk.agenda')}</a>
              <span>
                <a href={inLocale(locale, paths.deskMinutes(key))}>{t('desk.minutes')}</a>{' '}
                {minutes === 'for_approval' ? (
                  <Tag>{t('state.for_approval')}</Tag>
                ) : (
                  t(minutes ? `state.${minutes}` : 'desk.none')
                )}
              </span>
            </Dots>
          </li>
        ))}
      </ul>
    </Card>
  )
}
