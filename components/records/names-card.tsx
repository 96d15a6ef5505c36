import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { FactsList } from '@/components/ui/facts-list'
import { languageName } from '@/lib/records/language-name'
import type { Passage } from '@/lib/records/passage'

/** The name in every language that the registry has it in. */
export function NamesCard({ names, title }: { names: readonly Passage[]; title?: string }) {
  const t = useTranslations('common')
  const locale = useLocale()
  return (
    <Card id="names" title={title ?? t('names')} aside>
      <FactsList
        layout="grid"
        facts={names.map(({ text, lang }) => ({
          key: lang,
          term: languageName(lang, locale),
          value: <T lang={lang}>{text}</T>,
        }))}
      />
    </Card>
  )
}
