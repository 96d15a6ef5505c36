import 'server-only'
import { type Actor, can } from '@/lib/auth/permissions'
import { db } from '@/lib/db'
import { readDraft } from '@/lib/drafts/draft-reading'
import { inLanguage } from '@/lib/drafts/field-paths'
import type { FieldErrors } from '@/lib/forms/form-data'
import { type Locale, locales } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { recordShapes } from '@/lib/records/record-shapes'
import { rowName, rowsPerPage } from './translation-form'
import type { RowLock, TranslationRow } from './translation-lines'
import { nameOf, publishedTexts, type RecordNow, recordsNow } from './translation-records'
import { digestOf, draftedLanguages, type TranslatedNoun, textFieldsOf, textsIn } from './translation-texts'

/**
 * A page of the form that translates an agreement: the agreement itself on the first, and so many clauses on each. Null where there
 * is no such published agreement, and for whoever may not edit.
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
  const agreement = await client.agreement.findFirst({
    where: { key, state: 'published' },
    select: {
      primaryLocale: true,
      texts: { ...publishedTexts, select: { ...publishedTexts.select, shortTitle: true } },
      clauses: {
        where: { state: 'published' },
        orderBy: [{ position: 'asc' }, { number: 'asc' }],
        skip: (page - 1) * rowsPerPage,
        take: rowsPerPage,
        select: { key: true, number: true, printedNumber: true, texts: publishedTexts },
      },
      _count: { select: { clauses: { where: { state: 'published' } } } },
    },
  })
  if (!agreement) return null
  const wanted = [
    ...(page === 1
      ? [{ noun: 'agreements' as const, key, number: null, printedNumber: null, texts: agreement.texts }]
      : []),
    ...agreement.clauses.map((clause) => ({ noun: 'clauses' as const, ...clause })),
  ]
  const now = await recordsNow(client, wanted, actor.locale)
  const from = chosen ?? [agreement.primaryLocale, ...locales].find((other) => other !== language) ?? language
  const title = chooseText(agreement.texts, locale, agreement.primaryLocale)
  return {
    key,
    name: title?.shortTitle ?? key,
    lang: title?.locale ?? locale,
    primary: agreement.primaryLocale,
    from,
    pages: Math.max(1, Math.ceil(agreement._count.clauses / rowsPerPage)),
    rows: wanted.flatMap(({ texts, ...named }): TranslationRow[] => {
      const record = now.get(nameOf(named))
      const original = texts.find((text) => text.locale === agreement.primaryLocale)
      return record
        ? [
            rowOf(named, record, {
              language,
              from,
              primary: agreement.primaryLocale,
              revision: original?.revision ?? null,
            }),
          ]
        : []
    }),
  }
}

interface Named {
  noun: TranslatedNoun
  key: string
  number: number | null
  printedNumber: string | null
}

interface Wanted {
  language: Locale
  from: Locale
  primary: Locale
  /** The revision of the original that is public now. */
  revision: number | null
}

function rowOf(named: Named, { draft, published, values }: RecordNow, wanted: Wanted): TranslationRow {
  const { language, from, primary, revision } = wanted
  const { noun } = named
  const target = textsIn(noun, values, language, primary)
  const madeFrom = Number(values[inLanguage('translatedFrom', language)] || Number.NaN)
  const isBehind = language !== primary && !target.upToDate && revision !== null && madeFrom < revision
  return {
    ...named,
    row: rowName(noun, named.number),
    lock: draft && lockOf(draft.state, draft.purpose),
    editor: draft?.editor ?? null,
    isDrafted: draft !== null && draftedLanguages(noun, draft.values, published).includes(language),
    source: textsIn(noun, values, from, primary).texts,
    target,
    behind: isBehind ? revision - madeFrom : 0,
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
  const { errors } = readDraft(recordShapes[noun], values)
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
