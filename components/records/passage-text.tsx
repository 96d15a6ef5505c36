import { T } from '@/components/ui/bidi-text'
import { LanguageNote } from '@/components/ui/language-note'
import type { MarkedPassage, Passage } from '@/lib/records/passage'
import { MixedText } from './mixed-text'
import { TextMark } from './text-mark'

interface PassageTextProps {
  passage: Passage | MarkedPassage | null
  className?: string
}

/** A passage of a record in its own language, with what kind of text it is; nothing where there is none. */
export function PassageText({ passage, className = 'max-w-[66ch]' }: PassageTextProps) {
  if (!passage) return null
  return (
    <div className="passage">
      <T as="p" lang={passage.lang} className={className} badge={<LanguageNote lang={passage.lang} />}>
        <MixedText text={passage.text} lang={passage.lang} />
      </T>
      {'status' in passage ? (
        <p className="mt-1">
          <TextMark status={passage.status} />
        </p>
      ) : null}
    </div>
  )
}
