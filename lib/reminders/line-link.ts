import { paths } from '@/lib/paths'

interface Line {
  reason: 'due' | 'late' | 'supervisor'
  agreement: { key: string }
  numbers: readonly number[]
}

/** Where the reader of a reminder goes on: to the form of one clause or of several; a supervisor looks at the agreement. */
export function linkOfLine({ reason, agreement, numbers }: Line): string {
  const [first = 0, ...more] = numbers
  if (reason === 'supervisor') return paths.agreement(agreement.key)
  return more.length > 0 ? paths.deskReports(agreement.key) : paths.deskReport(agreement.key, first)
}
