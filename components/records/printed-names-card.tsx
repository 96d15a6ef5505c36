import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { LanguageNote } from '@/components/ui/language-note'
import { paths } from '@/lib/paths'
import { languageName } from '@/lib/records/language-name'
import type { PrintedName } from '@/lib/records/printed-name'
import { MixedText } from './mixed-text'
import { RecordLink } from './record-link'

/** The names letter for letter as the sources print them, each with its source. */
export function PrintedNamesCard({ names }: { names: readonly PrintedName[] }) {
  const t = useTranslations('common')
  if (names.length === 0) return null
  return (
    <Card id="printed-names" title={t('printedNames')} flush aside>
      <PrintedNames names={names} />
    </Card>
  )
}

export function PrintedNames({ names }: { names: readonly PrintedName[] }) {
  const locale = useLocale()
  return (
    <ul className="rows">
      {names.map(({ printed, language, source, note }) => (
        <li key={`${source.key} ${printed}`}>
          <p>
            <T lang={language} className="font-medium">
              {printed}
            </T>{' '}
            <span className="meta">({languageName(language, locale)})</span>
          </p>
          <p className="meta">
            <RecordLink path={paths.source(source.key)} record={source} />
          </p>
          {note ? (
            <T as="p" lang={note.lang} className="meta" badge={<LanguageNote lang={note.lang} short />}>
              <MixedText text={note.text} lang={note.lang} />
            </T>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
