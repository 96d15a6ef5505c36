import { useTranslations } from 'next-intl'
import type { Fields, RecordNoun } from '@/lib/records/record-shape'

/** What each field is called, wherever it stands: `offices.body`. Some kinds of records have words of their own. */
export function useFieldWords(noun: RecordNoun, fields: Fields): Record<'labels' | 'hints', Record<string, string>> {
  const t = useTranslations('fields')
  const marks = useTranslations('drafts.form')
  const labels: Record<string, string> = {}
  const hints: Record<string, string> = {}
  const walk = (inner: Fields, before: string) => {
    for (const [name, field] of Object.entries(inner)) {
      const path = `${before}${name}`
      const own = `${noun}.${path.replaceAll('.', '_')}`
      const shared = `common.${name}`
      labels[path] = t.has(`label.${own}` as never) ? t(`label.${own}` as never) : t(`label.${shared}` as never)
      for (const place of [own, shared])
        if (t.has(`hint.${place}` as never)) hints[path] ??= t(`hint.${place}` as never)
      if (field.type === 'list') walk(field.fields, `${path}.`)
    }
  }
  walk(fields, '')
  const form = ['textStatus', 'checkedBy'] as const
  for (const path of ['', ...Object.keys(labels).map((list) => `${list}.`)])
    for (const mark of form) labels[`${path}${mark}`] = marks(mark)
  return { labels, hints }
}
