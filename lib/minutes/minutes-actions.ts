'use server'

import { answerForm, bySender, bySignedIn } from '@/lib/auth/form-action'
import { showPublished } from '@/lib/drafts/draft-refresh'
import { errorsWhereRefused } from '@/lib/forms/form-refresh'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { answerMinutes } from './answer-commands'
import { addAttendee, removeAttendee } from './attendance-commands'
import { removeLine, writeLine } from './line-commands'
import { handOverMinutes, openMinutes } from './minutes-commands'
import { fieldOfRule } from './minutes-rules'
import {
  answerSchema,
  attendeeRemovalSchema,
  attendeeSchema,
  lineRemovalSchema,
  lineSchema,
  minutesSchema,
} from './minutes-schema'

/** Begins the minutes of a meeting, or their correction. */
export async function openMinutesAction(previous: FormState, formData: FormData): Promise<FormState> {
  const open = bySignedIn(minutesSchema, async (actor, { locale, meeting }) => {
    await openMinutes(actor, meeting)
    return inLocale(locale, paths.deskMinutes(meeting))
  })
  return answerForm(previous, formData, open, errorsWhereRefused)
}

/** Writes a line. */
export async function writeLineAction(previous: FormState, formData: FormData): Promise<FormState> {
  const write = bySender(lineSchema, async (actor, line) => {
    await writeLine(actor, line)
    return inLocale(line.locale, paths.deskMinutesWritten(line.meeting, line.line))
  })
  return answerForm(previous, formData, write, refusalOf)
}

/** Takes one out. */
export async function removeLineAction(previous: FormState, formData: FormData): Promise<FormState> {
  const remove = bySignedIn(lineRemovalSchema, async (actor, line) => {
    await removeLine(actor, line)
    return inLocale(line.locale, paths.deskMinutes(line.meeting))
  })
  return answerForm(previous, formData, remove, errorsWhereRefused)
}

/** Writes down somebody as present. */
export async function addAttendeeAction(previous: FormState, formData: FormData): Promise<FormState> {
  const add = bySender(attendeeSchema, async (actor, attendee) => {
    await addAttendee(actor, attendee)
    return inLocale(attendee.locale, `${paths.deskMinutes(attendee.meeting)}#attendance`)
  })
  return answerForm(previous, formData, add, refusalOf)
}

/** Takes somebody out of those present. */
export async function removeAttendeeAction(previous: FormState, formData: FormData): Promise<FormState> {
  const remove = bySignedIn(attendeeRemovalSchema, async (actor, attendee) => {
    await removeAttendee(actor, attendee)
    return inLocale(attendee.locale, `${paths.deskMinutes(attendee.meeting)}#attendance`)
  })
  return answerForm(previous, formData, remove, errorsWhereRefused)
}

/** Hands the minutes over to the parties. */
export async function handOverMinutesAction(previous: FormState, formData: FormData): Promise<FormState> {
  const handOver = bySignedIn(minutesSchema, async (actor, { locale, meeting, number }) => {
    await handOverMinutes(actor, meeting, number)
    return inLocale(locale, paths.deskMinutes(meeting))
  })
  return answerForm(previous, formData, handOver, errorsWhereRefused)
}

/** Approves them for a party, or returns them. */
export async function answerMinutesAction(previous: FormState, formData: FormData): Promise<FormState> {
  const answer = bySender(answerSchema, async (actor, input) => {
    showPublished(await answerMinutes(actor, input))
    return inLocale(input.locale, paths.deskMinutes(input.meeting))
  })
  return answerForm(previous, formData, answer, refusalOf)
}

function refusalOf(error: unknown) {
  return errorsWhereRefused(error, fieldOfRule)
}
