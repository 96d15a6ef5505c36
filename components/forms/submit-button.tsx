'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonKind } from '@/components/ui/button'

/** Knows by itself that its form is on the way. */
export function SubmitButton({
  label,
  pendingLabel,
  kind = 'primary',
}: {
  label: string
  pendingLabel: string
  kind?: ButtonKind
}) {
  const { pending } = useFormStatus()
  return (
    <Button kind={kind} large disabled={pending}>
      {pending ? pendingLabel : label}
    </Button>
  )
}
