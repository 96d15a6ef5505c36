import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Status } from '@/lib/clauses/status-order'
import { StatusIcon } from './status-icon'

interface StatusChipProps {
  status: Status
  /** In place of the published word. */
  label?: ReactNode
  /** Whose report it is: where the parties differ there is a chip for each, never one for both. */
  party?: ReactNode
  href?: string
}

/** Word, icon and colour of a status. */
export function StatusChip({ status, label, party, href }: StatusChipProps) {
  const t = useTranslations('status.label')
  const Element = href ? 'a' : 'span'
  return (
    <Element className="chip" data-status={status} href={href}>
      <StatusIcon status={status} />
      <span>
        {party ? <span className="chip-party">{party}: </span> : null}
        <span className="chip-word">{label ?? t(status)}</span>
      </span>
    </Element>
  )
}
