import { inLanguage, rowCount, rowPath } from '@/lib/drafts/field-paths'
import { isEmptyRow } from '@/lib/drafts/form-rows'
import type { FormValues } from '@/lib/forms/form-data'
import { locales } from '@/lib/i18n/locales'
import { meetingShape } from '@/lib/meetings/meeting-shape'
import type { LocalizedText } from '@/lib/records/record-shape'

/** Whether an item of these words stands there, in any language. */
export function isOnAgenda(title: LocalizedText, items: readonly LocalizedText[]): boolean {
  return items.some((item) => locales.some((locale) => title[locale] !== undefined && item[locale] === title[locale]))
}

/** The form of a meeting with items behind those that stand on its agenda. */
export function withItems(values: FormValues, titles: readonly LocalizedText[]): FormValues {
  const { agenda } = meetingShape.fields
  const fields = agenda?.type === 'list' ? agenda.fields : {}
  let next = rowCount('agenda', values)
  // The empty row that a form offers is not to stand between.
  while (next > 0 && isEmptyRow(values, rowPath('agenda', next - 1), fields)) next -= 1
  const kept = Object.entries(values).filter(([path]) => {
    const row = /^agenda\.(\d{1,3})(\.|$)/.exec(path)
    return !row || Number(row[1]) < next
  })
  const added = titles.flatMap((title, index) =>
    locales.flatMap((locale) =>
      title[locale] ? [[inLanguage(`${rowPath('agenda', next + index)}.title`, locale), title[locale]]] : [],
    ),
  )
  return Object.fromEntries([...kept, ...added])
}
