'use server'

import type { z } from 'zod'
import { answerForm, bySender } from '@/lib/auth/form-action'
import type { Actor } from '@/lib/auth/permissions'
import type { FieldErrors } from '@/lib/forms/form-data'
import { errorsWhereRefused } from '@/lib/forms/form-refresh'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { submitDrafts } from './draft-batch-commands'
import { showPublished } from './draft-refresh'
import { TogetherRefusedError } from './draft-refusal'
import { draftLinesSchema } from './draft-schema'
import { publishTogether } from './publish-commands'

/** Hands in the drafts that the form names, all or none. */
export async function submitDraftsAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    together('submitted', (actor, { drafts }) => submitDrafts(actor, drafts)),
    errorsByRecord,
  )
}

/** Publishes the drafts and documents that the form names, all or none. */
export async function publishDraftsAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    together('published', async (actor, { drafts, documents }) =>
      showPublished(await publishTogether(actor, drafts, documents)),
    ),
    errorsByRecord,
  )
}

type Lines = z.infer<typeof draftLinesSchema>

function together(done: 'submitted' | 'published', step: (actor: Actor, lines: Lines) => Promise<void>) {
  return bySender(draftLinesSchema, async (actor, lines) => {
    const { locale, key, language, drafts, documents } = lines
    if (drafts.length + documents.length === 0) return { form: 'malformed' }
    await step(actor, lines)
    return inLocale(
      locale,
      language
        ? `${paths.deskTextToClauses(key, language)}&done=${done}#clauses`
        : `${paths.deskRecord('agreements', key)}?done=${done}`,
    )
  })
}

/** What is wrong, by the record that it is wrong with: `clauses ir-ru-1`. */
function errorsByRecord(error: unknown): FieldErrors {
  const errors = errorsWhereRefused(error)
  if (!(error instanceof TogetherRefusedError)) return errors
  return Object.fromEntries(error.refused.map(({ noun, key, code }) => [`${noun} ${key}`, code]))
}
