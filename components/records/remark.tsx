import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { LanguageNote } from '@/components/ui/language-note'
import type { Passage } from '@/lib/records/passage'
import { MixedText } from './mixed-text'

/** What the registry presumes or cannot tell, said openly; nothing where there is nothing to say. */
export function Remark({ remark }: { remark: Passage | null }) {
  const t = useTranslations('common')
  if (!remark) return null
  return (
    <div className="max-w-[66ch] border-s-4 border-control ps-3 text-md">
      <b>{t('remark')}: </b>
      <T lang={remark.lang} badge={<LanguageNote lang={remark.lang} short />}>
        <MixedText text={remark.text} lang={remark.lang} />
      </T>
    </div>
  )
}
