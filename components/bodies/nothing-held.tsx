import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { BodyPage } from '@/lib/bodies/body-types'
import { paths } from '@/lib/paths'

/** In place of all that a body may have promised and done, where nothing of it is on record: that it is so, and where to go on. */
export function NothingHeld({ body }: { body: BodyPage }) {
  const t = useTranslations('bodies.nothing')
  const { sides, answered, occasionFor, frameworkFor, meetings, outcomes, films, funding, obstacles, reports } = body
  const held = [sides, answered, occasionFor, frameworkFor, meetings, outcomes, films, funding, obstacles, reports]
  if (held.some((records) => records.length > 0)) return null
  const ofCountry = body.country ? `?country=${body.country.key}` : null
  return (
    <EmptyState
      title={t('title')}
      action={
        ofCountry ? (
          <p className="flex flex-wrap justify-center gap-x-4 gap-y-2">
            <TextLink path={`${paths.agreements()}${ofCountry}`}>{t('agreements')}</TextLink>
            <TextLink path={`${paths.bodies()}${ofCountry}`}>{t('bodies')}</TextLink>
          </p>
        ) : null
      }
    >
      {t('text')}
    </EmptyState>
  )
}
