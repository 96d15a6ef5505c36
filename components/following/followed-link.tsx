import { useTranslations } from 'next-intl'
import type { RecordScope } from '@/lib/feeds/feed-address'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { recordPath } from '@/lib/records/record-paths'

interface FollowedLinkProps {
  locale: Locale
  of: RecordScope
  name: string
}

/** Which record is followed, as a link to its page. */
export function FollowedLink({ locale, of, name }: FollowedLinkProps) {
  const t = useTranslations('following')
  return (
    <p>
      {t.rich('what', {
        record: () => (
          <a href={inLocale(locale, recordPath(of.kind, of.key) ?? paths.home())}>
            <bdi>{name}</bdi>
          </a>
        ),
      })}
    </p>
  )
}
