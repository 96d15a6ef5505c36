import { useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { TextLink } from '@/components/ui/text-link'
import './history.css'

interface ChangedOnProps {
  /** ISO day; null where the registry keeps no history yet. */
  day: string | null
  /** Of the history, without the language. */
  path: string | null
}

/** The foot of a page: when what it shows last changed, and the way to all that changed before. */
export function ChangedOn({ day, path }: ChangedOnProps) {
  const t = useTranslations('history')
  if (day === null || path === null) return null
  return (
    <p className="meta last-changed">
      <span>{t.rich('lastChanged', { date: () => <DateText value={{ date: day, precision: 'day' }} /> })}</span>
      <TextLink path={path}>{t('link')}</TextLink>
    </p>
  )
}
