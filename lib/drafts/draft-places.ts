import type { FormValues } from '@/lib/forms/form-data'
import { paths } from '@/lib/paths'
import { findPrefix, type PressedButton } from './draft-buttons'
import type { DraftName } from './draft-rows'
import { rowCount, rowPath } from './field-paths'

/**
 * Where the form goes on. The draft's version is part of the address: with scripts, a page that differs by its anchor alone would
 * not be drawn anew.
 */
export function placeAfter(
  { command, path }: PressedButton,
  { noun, key }: DraftName,
  version: number,
  values: FormValues,
): string {
  const form = paths.deskRecordEdit(noun, key)
  const words = (values[`${findPrefix}${path}`] ?? '').slice(0, 100)
  switch (command) {
    case 'save':
      return `${form}?saved=${version}`
    case 'preview':
      return paths.deskRecordPreview(noun, key)
    case 'find':
      return `${form}?${new URLSearchParams({ find: path, words, v: String(version) })}#${path}`
    case 'add':
      return `${form}?v=${version}#${rowPath(path, rowCount(path, values))}`
    case 'remove':
      // The row is gone: to the list in which it stood.
      return `${form}?v=${version}#${path.slice(0, path.lastIndexOf('.'))}`
    default:
      return `${form}?v=${version}#${path}`
  }
}
