/** The texts of a record in one language, as a translator's form has them and as the record's draft keeps them. */

import { createHash } from 'node:crypto'
import { readDraft } from '@/lib/drafts/draft-reading'
import { inLanguage } from '@/lib/drafts/field-paths'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { TextStatus } from '@/lib/generated/prisma/enums'
import { isLocale, type Locale, locales } from '@/lib/i18n/locales'
import { normalForm } from '@/lib/i18n/normal-form'
import type { LocalizedText, RecordDocument, RecordNoun, TextField } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'

export type TranslatedNoun = 'agreements' | 'clauses'

export interface TextForm {
  /** As typed, by the names of the record's fields. */
  texts: Record<string, string>
  status: string
  checkedBy: string
  /** Whether the translation has been brought up to the original as it stands. */
  upToDate: boolean
}

/** The fields of a record that are texts, in the order of its form. */
export function textFieldsOf(noun: TranslatedNoun): { name: string; field: TextField }[] {
  return Object.entries(recordShapes[noun].fields).flatMap(([name, field]) =>
    field.type === 'text' ? [{ name, field }] : [],
  )
}

/** What a draft says in one language. A text that is not there yet is offered the status that a new one will most likely have. */
export function textsIn(noun: TranslatedNoun, values: FormValues, language: Locale, primary: Locale): TextForm {
  const typed = (name: string) => values[inLanguage(name, language)] ?? ''
  const texts = Object.fromEntries(textFieldsOf(noun).map(({ name }) => [name, typed(name)]))
  const isSummary = (values[inLanguage('textStatus', primary)] || 'summary') === 'summary'
  return {
    texts,
    status: typed('textStatus') || (isSummary || language === primary ? 'summary' : 'unofficial_translation'),
    checkedBy: typed('checkedBy'),
    upToDate: typed('upToDate') === '1' && !isOvertaken(noun, values, language),
  }
}

/** Whether anything is written. Marks alone are no text. */
export function hasText({ texts }: Pick<TextForm, 'texts'>): boolean {
  return Object.values(texts).some((text) => text.trim() !== '')
}

/** A short mark of what a form says: two forms have the same where they say the same, line breaks of browsers aside. */
export function digestOf(form: TextForm): string {
  const plain = (text: string) => normalForm(text, 'NFC').replace(/\r\n?/g, '\n').trim()
  const said = hasText(form)
    ? [
        ...Object.entries(form.texts).map(([name, text]) => [name, plain(text)]),
        ['status', form.status],
        ['checkedBy', plain(form.checkedBy)],
        ['upToDate', String(form.upToDate)],
      ]
    : []
  return createHash('sha256').update(JSON.stringify(said.sort())).digest('hex').slice(0, 32)
}

/**
 * The original that a translation in the same draft was made from, while that has no revision to go by: its language and the mark of
 * its words.
 */
function originalMark(noun: TranslatedNoun, values: FormValues, primary: Locale): string {
  const texts = Object.fromEntries(
    textFieldsOf(noun).map(({ name }) => [name, values[inLanguage(name, primary)] ?? '']),
  )
  return `${primary} ${digestOf({ texts, status: '', checkedBy: '', upToDate: false })}`
}

/** Whether the original was changed in the draft after its translation into the language had been made there. */
export function isOvertaken(noun: TranslatedNoun, values: FormValues, language: Locale): boolean {
  const mark = values[inLanguage('originalMark', language)] ?? ''
  const primary = mark.slice(0, 2)
  const isWritten = textFieldsOf(noun).some(({ name }) => values[inLanguage(name, language)]?.trim())
  return isWritten && isLocale(primary) && mark !== originalMark(noun, values, primary)
}

/** The values of a record's form, with a new mark of the original for each translation that was said to have been `compared` with it. */
export function withCompared(noun: RecordNoun, values: FormValues): FormValues {
  if (!isTranslated(noun)) return values
  const kept = Object.entries(values).filter(([name]) => !name.startsWith('compared.'))
  const marks = locales.flatMap((locale) => {
    const mark = inLanguage('originalMark', locale)
    const primary = values[mark]?.slice(0, 2)
    const isCompared = values[inLanguage('compared', locale)] === '1'
    return isCompared && isLocale(primary) ? [[mark, originalMark(noun, values, primary)]] : []
  })
  return { ...Object.fromEntries(kept), ...Object.fromEntries(marks) }
}

/** The languages in which a draft has a translation whose original was changed after it. */
export function overtakenLanguages(noun: RecordNoun, values: FormValues): Locale[] {
  return isTranslated(noun) ? locales.filter((locale) => isOvertaken(noun, values, locale)) : []
}

/** A fault for each translation of a draft whose original was changed after it: somebody must compare the two. */
export function overtakenTranslations(noun: RecordNoun, values: FormValues): FieldErrors {
  return Object.fromEntries(
    overtakenLanguages(noun, values).map((locale) => [inLanguage('textStatus', locale), 'originalOther']),
  )
}

function isTranslated(noun: RecordNoun): noun is TranslatedNoun {
  return noun === 'agreements' || noun === 'clauses'
}

interface Original {
  primary: Locale
  /** The revision of the original that is public now; null where there is none. */
  revision: number | null
  /** Whether the draft itself changes the original: what is translated then is a revision that has no number yet. */
  isDrafted: boolean
}

/**
 * The values of a draft with the texts of one language replaced. What is new, or said to be up to date, is a translation of the
 * original as it stands; anything else stays one of the revision that it was made from.
 */
export function withTexts(
  noun: TranslatedNoun,
  values: FormValues,
  language: Locale,
  form: TextForm,
  original: Original,
): FormValues {
  const isNew = !hasText(textsIn(noun, values, language, original.primary))
  const changed: FormValues = { ...values }
  for (const [name, text] of Object.entries(form.texts)) changed[inLanguage(name, language)] = text
  changed[inLanguage('textStatus', language)] = form.status
  changed[inLanguage('checkedBy', language)] = form.checkedBy
  if (language === original.primary || !(isNew || form.upToDate)) return changed
  const isNumbered = original.revision !== null && !original.isDrafted
  changed[inLanguage('translatedFrom', language)] = isNumbered ? String(original.revision) : ''
  changed[inLanguage('upToDate', language)] = isNumbered ? '' : '1'
  changed[inLanguage('originalMark', language)] = isNumbered ? '' : originalMark(noun, changed, original.primary)
  return changed
}

/** The languages in which a draft has a text that is not published: a new one, or another one than the record it was made from. */
export function draftedLanguages(noun: TranslatedNoun, values: FormValues, published: RecordDocument | null): Locale[] {
  const { document } = readDraft(recordShapes[noun], values)
  return locales.filter((locale) => {
    const said = sliceOf(noun, document, locale)
    return said !== null && said !== (published && sliceOf(noun, published, locale))
  })
}

/** All that a document says in one language; null where it says nothing. */
function sliceOf(noun: TranslatedNoun, document: RecordDocument, locale: Locale): string | null {
  const inLocale = (name: string) => (document[name] as LocalizedText | undefined)?.[locale] ?? null
  const texts = textFieldsOf(noun).map(({ name }) => inLocale(name))
  if (texts.every((text) => text === null)) return null
  return JSON.stringify([...texts, ...['textStatus', 'checkedBy', 'translatedFrom'].map(inLocale)])
}

export function isTextStatus(text: string): text is TextStatus {
  return Object.values(TextStatus).some((status) => status === text)
}
