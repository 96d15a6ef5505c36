import { useLocale, useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { inLocale, paths } from '@/lib/paths'
import { searchQuery } from '@/lib/search/search-address'
import type { Example } from '@/lib/search/search-example-queries'
import { useKindName } from './kind-name'

/** What can be asked, by what the registry has. */
export function SearchExamples({ examples }: { examples: readonly Example[] }) {
  const t = useTranslations('search')
  const kindName = useKindName()
  const locale = useLocale()
  const kinds = [...new Set(examples.map(({ kind }) => kind))]
  return (
    <Card id="examples" title={t('examples')}>
      <div className="examples">
        {kinds.map((kind) => (
          <div key={kind}>
            <h3 className="meta">{kindName(kind)}</h3>
            <ul>
              {examples
                .filter((example) => example.kind === kind)
                .map(({ title, lang }) => (
                  <li key={title}>
                    <a href={inLocale(locale, paths.search()) + searchQuery({ q: title })}>
                      <T lang={lang}>{title}</T>
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Card>
  )
}
