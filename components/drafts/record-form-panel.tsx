import { useLocale, useTranslations } from 'next-intl'
import { useSignInAgainTexts } from '@/components/auth/sign-in-again-texts'
import type { SelectOption } from '@/components/forms/field'
import { usePeriodNumbers } from '@/components/ledger/period-numbers'
import { useFieldWords } from '@/components/records/field-words'
import { askedKind, withTextStatuses } from '@/lib/drafts/first-values'
import type { FieldErrors, FormValues } from '@/lib/forms/form-data'
import { acceptedYears } from '@/lib/i18n/date-fields'
import { listComma } from '@/lib/i18n/lists'
import { type Calendar, type Locale, localeSettings, locales } from '@/lib/i18n/locales'
import { monthNames } from '@/lib/i18n/month-names'
import { formatDigits } from '@/lib/i18n/numbers'
import { sortByName } from '@/lib/i18n/sorting'
import { inLocale, paths } from '@/lib/paths'
import { type Fields, type RecordNoun, recordNouns } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import { overtakenLanguages } from '@/lib/translations/translation-texts'
import { addableLists } from './addable-lists'
import { useErrorTexts } from './error-texts'
import type { FormContext, RecordFormTexts } from './form-context'
import { useKeyHints } from './key-hints'
import { RecordForm } from './record-form'

interface Named {
  noun: RecordNoun
  key: string
  name: string
  lang: Locale
}

interface RecordFormPanelProps {
  noun: RecordNoun
  recordKey: string
  draft: {
    version: number
    isNew: boolean
    values: FormValues
    errors: FieldErrors
    note: string
    reason: string
    names: readonly Named[]
    choices: Partial<Record<RecordNoun, readonly Named[]>>
    parties: readonly Named[]
    found: { path: string; words: string; records: readonly Named[]; isCut: boolean } | null
  }
  /** Whether the person has asked what is wrong. */
  isChecked: boolean
}

/** The form of a draft with all its sentences, in the page's language and calendar. */
export function RecordFormPanel({ noun, recordKey, draft, isChecked }: RecordFormPanelProps) {
  const locale = useLocale() as Locale
  const shape = recordShapes[noun]
  const language = useTranslations('ui.language')
  const order = [locale, ...locales.filter((other) => other !== locale)]
  const option = ({ key, name, lang }: Named): SelectOption => ({
    value: key,
    label: name,
    lang: lang === locale ? undefined : lang,
  })
  const sorted = (records: readonly Named[]) => sortByName(records.map(option), ({ label }) => label, locale)
  const { labels, hints } = useFieldWords(noun, shape.fields)
  const context: Omit<FormContext, 'values' | 'errorOf' | 'errorCode'> = {
    calendar: localeSettings[locale].calendar,
    labels,
    hints: { ...hints, ...usePeriodNumbers(noun, draft.values) },
    options: useOptions(shape.fields, locale),
    languages: order.map((code) => ({ code, name: language(code), dir: localeSettings[code].dir })),
    names: Object.fromEntries(
      draft.names.map((named) => [`${named.noun} ${named.key}`, { label: named.name, lang: named.lang }]),
    ),
    choices: Object.fromEntries(Object.entries(draft.choices).map(([target, records]) => [target, sorted(records)])),
    parties: sorted(draft.parties),
    offered: withTextStatuses(noun, draft.values),
    overtaken: overtakenLanguages(noun, draft.values),
    kinds: useKinds(),
    found: draft.found && { ...draft.found, options: draft.found.records.map(option) },
    texts: useRecordFormTexts(locale),
  }
  return (
    <RecordForm
      permalink={inLocale(locale, paths.deskRecordEdit(noun, recordKey))}
      backHref={inLocale(locale, paths.deskRecord(noun, recordKey))}
      fixed={{ locale, noun, key: recordKey }}
      version={String(draft.version)}
      isNew={draft.isNew}
      shape={{ fields: shape.fields, texts: shape.texts, groups: shape.groups, head: shape.head }}
      values={{ ...draft.values, note: draft.note, reason: draft.reason }}
      errors={isChecked ? draft.errors : {}}
      context={context}
    />
  )
}

/** The words of every choice that the form offers, and numbers in the page's digits for the rows of its lists. */
function useOptions(fields: Fields, locale: Locale): Record<string, SelectOption[]> {
  const t = useTranslations()
  const options: Record<string, SelectOption[]> = {
    digits: Array.from({ length: 100 }, (_, index) => ({
      value: String(index + 1),
      label: formatDigits(index + 1, locale),
    })),
  }
  const add = (words: string, values: readonly string[]) => {
    const known = options[words] ?? []
    const fresh = values.filter((value) => !known.some((one) => one.value === value))
    options[words] = [...known, ...fresh.map((value) => ({ value, label: t(`${words}.${value}` as never) }))]
  }
  const walk = (inner: Fields) => {
    for (const field of Object.values(inner)) {
      if (field.type === 'choice') add(field.words, field.values)
      if (field.type === 'list') walk(field.fields)
    }
  }
  walk(fields)
  add('common.textStatus', ['authentic', 'official_translation', 'unofficial_translation', 'machine_draft', 'summary'])
  return options
}

/** What the form asks of a new record beside its name: the kind, where it cannot do without. */
function useKinds(): FormContext['kinds'] {
  const t = useTranslations()
  return Object.fromEntries(
    recordNouns.flatMap((noun) => {
      const kind = askedKind(noun)
      const options = kind?.values.map((value) => ({ value, label: t(`${kind.words}.${value}` as never) }))
      return options ? [[noun, { label: t('fields.label.common.kind'), options }]] : []
    }),
  )
}

function useAddWords(): Record<string, string> {
  const t = useTranslations('fields.add')
  return Object.fromEntries(addableLists.map((name) => [name, t(name)]))
}

function useRowNames(): Record<string, string> {
  const t = useTranslations('fields.row')
  return Object.fromEntries(addableLists.map((name) => [name, t(name, { number: '{number}' })]))
}

function useRecordFormTexts(locale: Locale): RecordFormTexts {
  const t = useTranslations('drafts.form')
  const form = useTranslations('form')
  const date = useTranslations('date')
  const years = (calendar: Calendar) => {
    const { from, to } = acceptedYears[calendar]
    return date('error.yearInvalid', { from: formatDigits(from, locale), to: formatDigits(to, locale) })
  }
  const inCalendar = (calendar: Calendar) => ({
    hint: t('dateHint'),
    months: monthNames(locale, calendar),
    enter: date(`enterIn.${calendar}`),
  })
  return {
    errorTitle: form('errorTitle'),
    errors: useErrorTexts(),
    yearInvalid: { gregory: years('gregory'), persian: years('persian') },
    none: form('none'),
    choose: form('choose'),
    unanswered: t('unanswered'),
    save: t('save'),
    saving: t('saving'),
    submit: t('submit'),
    preview: t('preview'),
    back: t('back'),
    add: useAddWords(),
    remove: t('remove'),
    up: t('up'),
    rows: useRowNames(),
    answers: [
      { value: 'yes', label: t('yes') },
      { value: 'no', label: t('no') },
    ],
    optional: t('optional'),
    groups: {
      terms: t('group.terms'),
      rareTerms: t('group.rareTerms'),
      formalities: t('group.formalities'),
      further: t('group.further'),
      bound: t('group.bound'),
      ledger: t('group.ledger'),
      counted: t('group.counted'),
      carriedOut: t('group.carriedOut'),
      resolution: t('group.resolution'),
    },
    filled: t('filled', { number: '{number}' }),
    otherLanguages: t('otherLanguages'),
    comma: listComma(locale),
    textStatus: t('textStatus'),
    checkedBy: t('checkedBy'),
    upToDate: t('upToDate'),
    date: {
      day: date('day'),
      month: date('month'),
      year: date('year'),
      chooseMonth: date('chooseMonth'),
      calendars: { gregory: inCalendar('gregory'), persian: inCalendar('persian') },
    },
    notLater: t('notLater'),
    printed: t('printed'),
    printedIn: t('printedIn'),
    printCalendars: (['gregorian', 'solar_hijri', 'imperial'] as const).map((value) => ({
      value,
      label: t(`printCalendar.${value}`),
    })),
    find: {
      label: t('find.label'),
      button: t('find.button'),
      none: t('find.none'),
      more: t('find.more'),
      choose: t('find.choose'),
      change: t('find.change'),
    },
    create: {
      title: t('create.title'),
      key: t('create.key'),
      keyHints: useKeyHints(),
      head: t('create.head'),
      button: t('create.button'),
    },
    note: { label: t('note.label'), hint: t('note.hint') },
    reason: { label: t('reason.label'), hint: t('reason.hint') },
    partyPlace: t('partyPlace'),
    conflict: {
      title: t('conflict.title'),
      explanation: t('conflict.explanation'),
      same: t('conflict.same'),
      field: t('conflict.field'),
      theirs: t('conflict.theirs'),
      mine: t('conflict.mine'),
      takeOver: t('conflict.takeOver'),
      take: t('conflict.take'),
    },
    signIn: useSignInAgainTexts(),
  }
}
