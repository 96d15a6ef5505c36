import type { FormState } from '@/lib/forms/form-state'

/** A form that is answered with backup codes, the only time they can be read. */
export interface CodesState extends FormState {
  codes?: readonly string[]
}

/** A form that is answered with a link to hand over, the only time it can be read. */
export interface LinkState extends FormState {
  /** Its address; null where the same form had been sent before, and the link has been shown. */
  link?: string | null
}
