import { T } from '@/components/ui/bidi-text'
import { LanguageNote } from '@/components/ui/language-note'
import type { Passage } from '@/lib/records/passage'

/** What is told of an outcome, under its title in a list; nothing where nothing is told. */
export function OutcomeText({ description }: { description: Passage | null }) {
  if (!description) return null
  return (
    <T as="p" lang={description.lang} className="clause-text" badge={<LanguageNote lang={description.lang} short />}>
      {description.text}
    </T>
  )
}
