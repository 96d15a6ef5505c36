import 'server-only'
import type { Transaction } from '@/lib/db'
import type { FormValues } from '@/lib/forms/form-data'
import { recordShapes } from '@/lib/records/record-shapes'
import { overtakenTranslations } from '@/lib/translations/translation-texts'
import { type ReadDraft, readDraft } from './draft-reading'
import type { DraftName } from './draft-rows'
import { formPath } from './form-rows'
import { conflictsOf } from './record-conflicts'

/** What a draft says, with everything that is wrong with it: in itself, and beside the other records of the registry. */
export async function readWithConflicts(tx: Transaction, name: DraftName, values: FormValues): Promise<ReadDraft> {
  const shape = recordShapes[name.noun]
  const { document, errors } = readDraft(shape, values)
  const conflicts = await conflictsOf(tx, name, document)
  const placed = Object.entries(conflicts).map(([path, code]) => [formPath(shape, values, path), code])
  return { document, errors: { ...overtakenTranslations(name.noun, values), ...Object.fromEntries(placed), ...errors } }
}
