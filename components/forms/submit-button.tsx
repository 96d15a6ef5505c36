'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonKind } from '@/components/ui/button'
import { calendarButton } from '@/lib/forms/form-buttons'

/** Knows by itself that its form is on the way, and whether to be recorded or only for another calendar. */
export function SubmitButton({
  label,
  pendingLabel,
  kind = 'primary',
}: {
  label: string
  pendingLabel: string
  kind?: ButtonKind
}) {
  const { pending, data } = useFormStatus()
  return (
    <Button kind={kind} large disabled={pending}>
      {pending && !data.has(calendarButton) ? pendingLabel : label}
    </Button>
  )
}
