import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'

interface RegistryNumbersProps {
  counts: { agreements: number; clauses: number; meetings: number; outcomes: number }
}

/** How much there is in the registry, each number with the list of as many. */
export function RegistryNumbers({ counts }: RegistryNumbersProps) {
  const t = useTranslations('dashboard')
  const link = (path: string) => (chunks: ReactNode) => <TextLink path={path}>{chunks}</TextLink>
  return (
    <p className="big-number">
      {t.rich('numbers', {
        ...counts,
        agreementList: link(paths.agreements()),
        meetingList: link(paths.meetings()),
        outcomeList: link(paths.outcomes()),
      })}
    </p>
  )
}
