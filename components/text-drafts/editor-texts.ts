import { useTranslations } from 'next-intl'
import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { nodeKinds } from '@/lib/texts/text-nodes'
import type { EditorTexts } from './piece-editor'
import type { TargetOption } from './target-options'

/** The words around one piece of a text in the given language. */
export function useEditorTexts(language: Locale, targets: readonly TargetOption[]): EditorTexts {
  const t = useTranslations('textToClauses')
  return {
    title: t('editor.title'),
    lang: language,
    dir: localeSettings[language].dir,
    kind: t('editor.kind'),
    kinds: nodeKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
    label: t('editor.label'),
    labelHint: t('editor.labelHint'),
    heading: t('editor.heading'),
    text: t('editor.text'),
    textHint: t('editor.textHint'),
    clause: t('editor.clause'),
    byOrder: t('target.byOrder'),
    targets: [{ value: 'new', label: t('target.new') }, ...targets],
    close: t('editor.close'),
    save: t('editor.save'),
    tools: t('editor.tools'),
    moves: {
      up: t('editor.up'),
      down: t('editor.down'),
      in: t('editor.in'),
      out: t('editor.out'),
      join: t('editor.join'),
      leave: t('editor.leave'),
      take: t('editor.take'),
    },
  }
}
