import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import type { PublishedYear } from '@/lib/dashboard/year-queries'

/** What was published of records and corrected in them in a year, each leading to its history: folded, as there may be hundreds. */
export function YearChangesCard({ changes: { revisions, loadedOn } }: { changes: PublishedYear['changes'] }) {
  const t = useTranslations()
  if (revisions.length + loadedOn.length === 0) return null
  return (
    <Card id="changes" title={t('year.title.changes')} className="dash-wide">
      {loadedOn.length > 0 ? (
        <ul className="year-list">
          {loadedOn.map((day) => (
            <li key={day}>
              <Day day={day} /> {t('dashboard.changes.loaded')}
            </li>
          ))}
        </ul>
      ) : null}
      {revisions.length > 0 ? (
        <details className="time-table">
          <summary>{t('year.revisions', { count: revisions.length })}</summary>
          <ul className="year-list">
            {revisions.map(({ id, noun, kind, day, name, locale, path }) => (
              <li key={id}>
                <Day day={day} /> {t(`records.one.${noun}`)}:{' '}
                {path ? (
                  <TextLink path={path} lang={locale}>
                    {name}
                  </TextLink>
                ) : (
                  <T lang={locale}>{name}</T>
                )}{' '}
                <span className="meta">{t(`history.kind.${kind}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  )
}

function Day({ day }: { day: string }) {
  return (
    <span className="meta">
      <DateText value={{ date: day, precision: 'day' }} />
    </span>
  )
}
