import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { buttonName } from '@/lib/drafts/draft-buttons'

/** A button that saves the form as it stands and does one thing more. */
export function FormButton({
  value,
  kind,
  large,
  children,
}: {
  value: string
  kind?: 'primary' | 'plain'
  large?: boolean
  children: ReactNode
}) {
  return (
    <Button name={buttonName} value={value} kind={kind} large={large} formNoValidate>
      {children}
    </Button>
  )
}
