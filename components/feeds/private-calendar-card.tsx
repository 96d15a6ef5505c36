import { useTranslations } from 'next-intl'
import { useAccountErrors } from '@/components/auth/error-texts'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { InstantText } from '@/components/ui/instant-text'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { PrivateCalendarForms } from './private-calendar-forms'

interface PrivateCalendarCardProps {
  locale: Locale
  /** Of the next form; see `getOwnPrivateCalendar`. */
  version: number
  /** When it was made and last read; null where there is none. */
  address: { madeOn: string; readOn: string | null } | null
}

/** The address at which an official's calendar program reads what is due: what is known of it, and the forms. */
export function PrivateCalendarCard({ locale, version, address }: PrivateCalendarCardProps) {
  const t = useTranslations('account.calendar')
  const errorTitle = useTranslations('form')('errorTitle')
  const facts: Fact[] = address
    ? [
        { key: 'made', term: t('made'), value: <InstantText iso={address.madeOn} /> },
        {
          key: 'read',
          term: t('read'),
          value: address.readOn ? <DateText value={{ date: address.readOn, precision: 'day' }} /> : t('never'),
        },
      ]
    : []
  return (
    <Card id="calendar" title={t('title')}>
      <div className="form-part">
        <p>{t('intro')}</p>
        {address ? <FactsList layout="rows" facts={facts} /> : null}
        <PrivateCalendarForms
          permalink={inLocale(locale, paths.deskAccount())}
          fixed={{ locale, version: String(version) }}
          hasAddress={address !== null}
          texts={{
            make: address ? t('again') : t('make'),
            making: t('making'),
            againHint: t('againHint'),
            revoke: t('revoke'),
            revoking: t('revoking'),
            errorTitle,
            errors: { ...useAccountErrors([]), staleVersion: t('stale') },
            address: {
              title: t('ready'),
              body: t('once'),
              label: t('label'),
              howTitle: t('how.title'),
              how: [t('how.find'), t('how.paste'), t('how.wait')],
            },
          }}
        />
      </div>
    </Card>
  )
}
