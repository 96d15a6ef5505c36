import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  title?: ReactNode
  /** Why it is empty and what can be done about it. */
  children?: ReactNode
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  const t = useTranslations('ui')
  return (
    <div className="empty">
      <p className="empty-title">{title ?? t('noneYet')}</p>
      {children ? <div className="empty-body">{children}</div> : null}
      {action ? <div className="empty-action">{action}</div> : null}
    </div>
  )
}
