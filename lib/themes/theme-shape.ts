import { name, number } from '@/lib/records/field-builders'
import type { RecordShape } from '@/lib/records/record-shape'

export const themeShape: RecordShape = {
  noun: 'themes',
  model: 'Theme',
  key: 'typed',
  head: 'name',
  hasState: false,
  texts: { model: 'ThemeText', parent: 'themeId', kept: 'plain' },
  fields: {
    name: name({ required: true }),
    position: number(1, 999, { required: true }),
  },
}
