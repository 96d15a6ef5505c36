import type { NounRows } from './noun-rows'
import type { RecordOf } from './record-files'
import { children, inEveryLanguage } from './table-rows'

export const themeRows: NounRows<'themes', RecordOf<'themes'>> = {
  row: (_theme, _load, position) => ({ position }),
  children: ({ name }, themeId) => [
    children(
      'ThemeText',
      { themeId },
      inEveryLanguage((locale) => ({ name: name[locale] })),
    ),
  ],
}
