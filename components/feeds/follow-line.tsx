import { useLocale, useTranslations } from 'next-intl'
import { type FeedScope, feedPath } from '@/lib/feeds/feed-address'
import { followedName } from '@/lib/following/followed-record'
import { separatorBefore } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import '@/components/history/history.css'

interface FollowLineProps {
  scope: Exclude<FeedScope, { kind: 'registry' }>
  /** Whether its calendar has a date: an empty one is no use to anybody. */
  hasDates: boolean
  /** Whether the registry sends e-mail: without, there is no such way to follow. */
  hasMail: boolean
}

/** The foot of a record that can be followed: where its feed is, and what a feed is good for. */
export function FollowLine({ scope, hasDates, hasMail }: FollowLineProps) {
  const t = useTranslations('feeds')
  const locale: Locale = useLocale()
  return (
    <p id="follow" className="meta last-changed" data-screen-only>
      <span>
        {t('follow')}
        {': '}
        <a href={feedPath({ locale, scope, format: 'atom' })} type="application/atom+xml">
          {t('link')}
        </a>
        {hasDates ? (
          <>
            {separatorBefore(1, hasMail ? 3 : 2, locale)}
            <a href={feedPath({ locale, scope, format: 'ics' })} type="text/calendar">
              {t('calendar.link')}
            </a>
          </>
        ) : null}
        {hasMail ? (
          <>
            {separatorBefore(hasDates ? 2 : 1, hasDates ? 3 : 2, locale)}
            <a href={inLocale(locale, paths.follow(followedName(scope)))}>{t('mail')}</a>
          </>
        ) : null}
      </span>
      <span>{t(`explain.${scope.kind}`)}</span>
    </p>
  )
}
