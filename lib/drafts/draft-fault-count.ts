import type { FormValues } from '@/lib/forms/form-data'
import type { RecordNoun } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { overtakenTranslations } from '@/lib/translations/translation-texts'
import { readDraft } from './draft-reading'

/** In how many fields of a draft something is wrong, as far as the draft itself tells. */
export function faultsOf(noun: RecordNoun, values: FormValues): number {
  const { errors } = readDraft(recordShapes[noun], values)
  return Object.keys({ ...overtakenTranslations(noun, values), ...errors }).length
}
