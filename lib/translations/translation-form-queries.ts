import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { readDraft } from '@/lib/drafts/draft-reading'
import { inLanguage } from '@/lib/drafts/field-paths'
import type { FieldErrors } from '@/lib/forms/form-data'
import { type Locale, locales } from '@/lib/i18n/locales'
import { recordShapes } from '@/lib/records/record-shapes'
import { type TranslatedRecord, translatedAgreements } from './translated-agreements'
import { rowName, rowsPerPage } from './translation-form'
import type { RowLock, TranslationRow } from './translation-lines'
import { nameOf, type RecordNow, recordsNow } from './translation-records'
import {
  digestOf,
  draftedLanguages,
  isOvertaken,
  overtakenTranslations,
  type TranslatedNoun,
  textFieldsOf,
  textsIn,
} from './translation-texts'

/**
 * A page of the form that translates an agreement: the agreement itself on the first, and so many clauses on each. Null where there
 * is no such agreement, neither published nor begun, and for whoever may not edit.
 * @param chosen the language to translate from; null for the original, or where that is itself to be written, any other
 */
export async function getTranslationForm(
  actor: Actor,
  key: string,
  language: Locale,
  chosen: Locale | null,
  locale: Locale,
  page: number,
) {
  if (!can(actor, 'record.edit', {})) return null
  const client = db()
  const [agreement] = await translatedAgreements(client, [key], locale)
  if (!agreement) return null
  const { primary, isPublished, itself, clauses } = agreement
  const wanted = [...(page === 1 ? [itself] : []), ...clauses.slice((page - 1) * rowsPerPage, page * rowsPerPage)]
  const now = await recordsNow(client, wanted, actor.locale)
  const from = chosen ?? [primary, ...locales].find((other) => other !== language) ?? language
  return {
    key,
    name: itself.name,
    lang: itself.lang,
    primary,
    isPublished,
    from,
    pages: Math.max(1, Math.ceil(clauses.length / rowsPerPage)),
    rows: wanted.flatMap((named): TranslationRow[] => {
      const record = now.get(nameOf(named))
      const revision = named.texts.find((text) => text.locale === primary)?.revision ?? null
      return record ? [rowOf(named, record, { language, from, primary, revision })] : []
    }),
  }
}

interface Wanted {
  language: Locale
  from: Locale
  primary: Locale
  /** The revision of the original that is public now. */
  revision: number | null
}

function rowOf(record: TranslatedRecord, { draft, published, values }: RecordNow, wanted: Wanted): TranslationRow {
  const { language, from, primary, revision } = wanted
  const { noun, key, number, printedNumber } = record
  const target = textsIn(noun, values, language, primary)
  const madeFrom = Number(values[inLanguage('translatedFrom', language)] || Number.NaN)
  const isBehind = language !== primary && !target.upToDate && revision !== null && madeFrom < revision
  return {
    row: rowName(noun, number),
    noun,
    key,
    number,
    printedNumber,
    lock: draft && lockOf(draft.state, draft.purpose),
    editor: draft?.editor ?? null,
    isDrafted: draft !== null && draftedLanguages(noun, draft.values, published).includes(language),
    source: textsIn(noun, values, from, primary).texts,
    target,
    behind: isBehind ? revision - madeFrom : 0,
    isOvertaken: isOvertaken(noun, values, language),
    opened: digestOf(target),
    original: digestOf(textsIn(noun, values, primary, primary)),
    ...(draft ? faultsOf(noun, values, language) : { errors: {}, hasOtherErrors: false }),
  }
}

function lockOf(state: string, purpose: string): RowLock | null {
  if (purpose !== 'edit') return 'withdrawal'
  return state === 'in_review' || state === 'scheduled' ? state : null
}

/** What is wrong with a draft: in the fields of this language, and elsewhere. */
function faultsOf(noun: TranslatedNoun, values: RecordNow['values'], language: Locale) {
  const errors = { ...overtakenTranslations(noun, values), ...readDraft(recordShapes[noun], values).errors }
  const own: FieldErrors = {}
  let others = 0
  const fields = [
    ...textFieldsOf(noun).map(({ name }) => [name, name]),
    ['textStatus', 'status'],
    ['checkedBy', 'checkedBy'],
  ]
  const rowField = new Map(fields.map(([name = '', field = '']) => [inLanguage(name, language), field]))
  for (const [path, code] of Object.entries(errors)) {
    const field = rowField.get(path)
    if (field) own[field] = code
    else others += 1
  }
  return { errors: own, hasOtherErrors: others > 0 }
}
