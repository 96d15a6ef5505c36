import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { InstantText } from '@/components/ui/instant-text'
import { Tag } from '@/components/ui/tag'
import { revokeOtherSessionsAction, revokeSessionAction } from '@/lib/auth/auth-actions'
import type { Device } from '@/lib/auth/device'
import type { Locale } from '@/lib/i18n/locales'

interface SessionListProps {
  locale: Locale
  sessions: readonly { id: string; isCurrent: boolean; device: Device; createdOn: string; usedOn: string }[]
}

/** Where the person is signed in, with the way to end each. */
export function SessionList({ locale, sessions }: SessionListProps) {
  const t = useTranslations('auth.sessions')
  return (
    <>
      <ul className="desk-rows">
        {sessions.map(({ id, isCurrent, device, createdOn, usedOn }) => (
          <li key={id} className="desk-row">
            <div>
              <h2 id={`session-${id}`}>
                {t.rich('device', {
                  browser: () => <bdi>{t(`browser.${device.browser}`)}</bdi>,
                  system: () => <bdi>{t(`system.${device.system}`)}</bdi>,
                })}{' '}
                {isCurrent ? <Tag>{t('current')}</Tag> : null}
              </h2>
              <p className="meta">{t.rich('created', { date: () => <InstantText iso={createdOn} /> })}</p>
              <p className="meta">{t.rich('used', { date: () => <InstantText iso={usedOn} /> })}</p>
            </div>
            {isCurrent ? null : (
              <form action={revokeSessionAction} className="desk-actions">
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="session" value={id} />
                <Button aria-describedby={`session-${id}`}>{t('revoke')}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form action={revokeOtherSessionsAction} className="mt-6">
          <input type="hidden" name="locale" value={locale} />
          <Button kind="danger" large>
            {t('revokeOthers')}
          </Button>
        </form>
      ) : null}
    </>
  )
}
