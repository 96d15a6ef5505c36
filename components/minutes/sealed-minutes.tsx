import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import type { MeetingPage } from '@/lib/meetings/meeting-types'

interface SealedMinutesProps {
  locale: Locale
  versions: MeetingPage['minutes']
}

/** When each version was sealed, by which parties and with which hash, the newest first. */
export function SealedMinutes({ locale, versions }: SealedMinutesProps) {
  const t = useTranslations('minutes')
  return (
    <ul className="rows-plain stack-tight">
      {versions.map(({ number, sealedOn, sha256, parties }) => (
        <li key={number}>
          <p>{t('sealedOn', { number, date: formatDate({ date: sealedOn, precision: 'day' }, locale) })}</p>
          {parties.length > 0 ? (
            <p>
              {t.rich('approvedBy', {
                parties: () =>
                  parties.map(({ key, name, locale: lang }, index) => (
                    <span key={key}>
                      {index > 0 ? t('ownerGap') : null}
                      <T lang={lang}>{name}</T>
                    </span>
                  )),
              })}
            </p>
          ) : null}
          <p className="meta sealed-hash">
            SHA-256: <T dir="ltr">{sha256}</T>
          </p>
        </li>
      ))}
    </ul>
  )
}
