import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { PartySide } from '@/lib/bodies/body-types'
import { paths } from '@/lib/paths'
import { PartySideRow } from './party-side-row'

interface ProgressCardProps {
  sides: readonly PartySide[]
  title: string
  bodyKey?: string
}

/** The agreements of a body or a country, each with a bar of what that side alone has reported. */
export function ProgressCard({ sides, title, bodyKey }: ProgressCardProps) {
  const t = useTranslations('bodies')
  if (sides.length === 0) return null
  return (
    <Card id="agreements" title={title} flush>
      <p className="meta px-4 pb-2 md:px-5">
        {t.rich('progressNote', {
          statuses: (words) => <TextLink path={paths.statuses()}>{words}</TextLink>,
        })}
      </p>
      <ul className="rows">
        {sides.map((side) => (
          <PartySideRow key={side.id} side={side} bodyKey={bodyKey} />
        ))}
      </ul>
    </Card>
  )
}
