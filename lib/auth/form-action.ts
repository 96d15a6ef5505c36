import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { type FieldErrors, formValues, parseForm, without } from '@/lib/forms/form-data'
import { errorsOf } from '@/lib/forms/form-errors'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { senderOf } from './form-sender'
import type { Actor } from './permissions'
import { assertSameOrigin } from './same-origin'
import { requireActor } from './session'
import { signInFields } from './sign-in-form'

/** Where a form leads, or why it did not go through: one code a field. */
type Outcome = string | FieldErrors

type Step = (formData: FormData) => Promise<Outcome>

type Command<Schema extends z.ZodType> = (actor: Actor, data: z.output<Schema>) => Promise<Outcome>

/**
 * The frame of a form's action: only from a page of this site, then the step; its address is gone to (303), its errors come back
 * with what was typed.
 * @param errorsFor what is answered where the step threw
 */
export async function answerForm(
  previous: FormState,
  formData: FormData,
  step: Step,
  errorsFor: (error: unknown) => FieldErrors = errorsOf,
): Promise<FormState> {
  let outcome: Outcome
  try {
    await assertSameOrigin()
    outcome = await step(formData)
  } catch (error) {
    outcome = errorsFor(error)
  }
  if (typeof outcome === 'string') redirect(outcome)
  return refusedForm(previous, outcome, formValues(formData))
}

/** The step of a form that only somebody signed in can send. Who sends is asked before what is sent. */
export function bySignedIn<Schema extends z.ZodType>(schema: Schema, command: Command<Schema>): Step {
  return async (formData) => {
    const actor = await requireActor()
    const { data, errors } = parseForm(schema, formData)
    return errors ?? command(actor, data)
  }
}

/** The same where whoever's session ended while they were typing signs in with the form. */
export function bySender<Schema extends z.ZodType>(schema: Schema, command: Command<Schema>): Step {
  return async (formData) => {
    const sender = await senderOf(formData)
    if (sender.errors) return sender.errors
    const { data, errors } = parseForm(schema, without(formData, signInFields))
    return errors ?? command(sender.actor, data)
  }
}
