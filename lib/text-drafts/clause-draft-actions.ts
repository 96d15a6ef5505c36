'use server'

import { answerForm, bySender } from '@/lib/auth/form-action'
import { errorsWhereRefused } from '@/lib/forms/form-refresh'
import type { FormState } from '@/lib/forms/form-state'
import { inLocale, paths } from '@/lib/paths'
import { makeClauses } from './clause-making-commands'
import { makeClausesSchema } from './text-draft-schema'

/** Writes the clauses of the text as drafts. */
export async function makeClausesAction(previous: FormState, formData: FormData): Promise<FormState> {
  return answerForm(
    previous,
    formData,
    bySender(makeClausesSchema, async (actor, { locale, agreement, language, version, source, textStatus, marks }) => {
      const name = { agreement, locale: language }
      const seen = marks ?? new Map()
      const { opened, changed } = await makeClauses(actor, name, version, { source, textStatus, seen })
      return inLocale(
        locale,
        `${paths.deskTextToClauses(agreement, language)}&done=made&opened=${opened}&changed=${changed}#clauses`,
      )
    }),
    (error) => errorsWhereRefused(error, { referenceUnknown: 'source' }),
  )
}
