import { useTranslations } from 'next-intl'
import { ReportedClauses } from '@/components/meetings/reported-clauses'
import { T } from '@/components/ui/bidi-text'
import type { Locale } from '@/lib/i18n/locales'
import type { MinutesAtDesk } from '@/lib/minutes/minutes-queries'
import { inLocale, paths } from '@/lib/paths'

interface ReportedAtTableProps {
  locale: Locale
  at: MinutesAtDesk
  isOpen: boolean
}

/** What the parties have reported at the meeting, and for whoever speaks for one of them the way to do it. */
export function ReportedAtTable({ locale, at: { meeting, sides }, isOpen }: ReportedAtTableProps) {
  const t = useTranslations('minutes.reported')
  const speaks = sides.some(({ speakers }) => speakers.some(({ isOwn }) => isOwn))
  return (
    <div className="stack-tight">
      <p className="meta">{t('hint')}</p>
      {meeting.reported.length > 0 ? (
        <ReportedClauses reported={meeting.reported} locale={locale} />
      ) : (
        <p>{t('none')}</p>
      )}
      {isOpen && speaks ? (
        <ul className="rows-plain">
          {meeting.agreements.map(({ key, name, locale: lang }) => (
            <li key={key}>
              <a href={inLocale(locale, paths.deskReportsAt(key, meeting.key))}>
                {t.rich('report', { agreement: () => <T lang={lang}>{name}</T> })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
