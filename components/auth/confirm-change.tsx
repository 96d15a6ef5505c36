import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

interface ConfirmChangeProps {
  action: (formData: FormData) => Promise<void>
  fixed: Readonly<Record<string, string>>
  /** What opens the question. */
  open: string
  explanation: ReactNode
  confirm: string
  /** What is asked before it. */
  children?: ReactNode
}

/** A change that takes two steps: the first only opens what is said about the second. */
export function ConfirmChange({ action, fixed, open, explanation, confirm, children }: ConfirmChangeProps) {
  return (
    <details className="confirm-change">
      <summary className="button">{open}</summary>
      <form action={action}>
        <p>{explanation}</p>
        {Object.entries(fixed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Button kind="danger" large>
          {confirm}
        </Button>
      </form>
    </details>
  )
}
