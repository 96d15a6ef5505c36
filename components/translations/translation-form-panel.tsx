import { useLocale, useTranslations } from 'next-intl'
import { useSignInAgainTexts } from '@/components/auth/sign-in-again-texts'
import { useFieldWords } from '@/components/records/field-words'
import { TextStatus } from '@/lib/generated/prisma/enums'
import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { formatClauseNumber, formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import type { Fields, TextField } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import type { TranslatedNoun, TranslationRow } from '@/lib/translations/translation-lines'
import { useTranslationErrors } from './translation-errors'
import type { FormRow } from './translation-fields'
import { TranslationForm, type TranslationFormTexts } from './translation-form'

interface TranslationFormPanelProps {
  agreementKey: string
  language: Locale
  from: Locale
  page: number
  rows: readonly TranslationRow[]
  /** Whether it is handed in by itself; what is not published yet goes with the agreement. */
  isPublished: boolean
  /** Whether the person has asked what is wrong. */
  isChecked: boolean
}

/** The form that translates an agreement, with all its sentences in the page's language. */
export function TranslationFormPanel({
  agreementKey,
  language,
  from,
  page,
  rows,
  isPublished,
  isChecked,
}: TranslationFormPanelProps) {
  const locale = useLocale() as Locale
  const t = useTranslations('translations')
  const clauses = useTranslations('clauses')
  const status = useTranslations('common.textStatus')
  const words = {
    agreements: useFieldWords('agreements', textsOf('agreements')).labels,
    clauses: useFieldWords('clauses', textsOf('clauses')).labels,
  }
  const query = new URLSearchParams({ from, page: String(page) })
  const formRow = (row: TranslationRow): FormRow => {
    const recordHref = inLocale(locale, paths.deskRecord(row.noun, row.key))
    const number = formatClauseNumber(row.printedNumber ?? String(row.number), locale)
    return {
      ...row.target,
      row: row.row,
      title: row.number === null ? t('documentItself') : clauses('numberLabel', { number }),
      notes: [
        ...(row.editor ? [t('form.draftBy', { name: row.editor })] : []),
        ...(row.isOvertaken ? [t('form.overtaken')] : []),
        ...(row.behind > 0 ? [t('behind', { number: formatNumber(row.behind, locale) })] : []),
      ],
      lock: row.lock && t(`form.lock.${row.lock}`),
      otherErrorsHref: isChecked && row.hasOtherErrors ? recordHref : null,
      recordHref,
      fields: Object.entries(textsOf(row.noun)).flatMap(([name, { isLong = false, max }]) =>
        isShown(name, row)
          ? [{ name, label: words[row.noun][name] ?? name, isLong, max, source: row.source[name] ?? '' }]
          : [],
      ),
      asksUpToDate: row.behind > 0 || row.isOvertaken || row.target.upToDate,
      opened: row.opened,
      original: row.original,
      errors: isChecked ? row.errors : {},
    }
  }
  return (
    <TranslationForm
      permalink={`${inLocale(locale, paths.deskTranslation(agreementKey, language))}?${query}`}
      together={
        isPublished
          ? null
          : {
              text: t('together'),
              link: t('toAgreement'),
              href: inLocale(locale, `${paths.deskRecord('agreements', agreementKey)}#family`),
            }
      }
      backHref={inLocale(locale, paths.deskTranslationMatrix(agreementKey))}
      fixed={{ locale, agreement: agreementKey, language, from, page: String(page) }}
      source={{ code: from, dir: localeSettings[from].dir }}
      target={{ code: language, dir: localeSettings[language].dir }}
      rows={rows.map(formRow)}
      statuses={Object.values(TextStatus).map((value) => ({ value, label: status(value) }))}
      texts={useFormTexts()}
    />
  )
}

function textsOf(noun: TranslatedNoun): Record<string, TextField> {
  const fields: Fields = recordShapes[noun].fields
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field.type === 'text' ? [[name, field]] : [])),
  )
}

/** Texts of a clause that few clauses have: asked for only where there is one to translate. */
const rareTexts = ['remark', 'owedUnit']

function isShown(name: string, { noun, source, target }: TranslationRow): boolean {
  return noun !== 'clauses' || !rareTexts.includes(name) || Boolean(source[name] || target.texts[name])
}

function useFormTexts(): TranslationFormTexts {
  const t = useTranslations('translations.form')
  const drafts = useTranslations('drafts.form')
  const form = useTranslations('form')
  const text = useTranslations('text')
  return {
    errorTitle: form('errorTitle'),
    errors: useTranslationErrors(),
    sourceEmpty: t('sourceEmpty'),
    status: text('status'),
    checkedBy: drafts('checkedBy'),
    upToDate: drafts('upToDate'),
    meanwhile: t('meanwhile'),
    otherErrors: t('otherErrors'),
    openRecord: t('openRecord'),
    save: drafts('save'),
    submit: drafts('submit'),
    back: t('toMatrix'),
    reason: { label: drafts('reason.label'), hint: drafts('reason.hint') },
    signIn: useSignInAgainTexts(),
  }
}
