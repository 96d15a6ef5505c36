import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { isNarrowed, type SearchAddress, searchQuery } from '@/lib/search/search-address'
import type { WordAlone } from '@/lib/search/search-alone-queries'
import { useKindName } from './kind-name'

const lists = [
  ...(['agreements', 'bodies', 'countries', 'people', 'meetings', 'films'] as const),
  ...(['outcomes', 'funding', 'initiatives', 'obstacles'] as const),
]

/** The lists of the registry, for whoever did not find or cannot search. */
export function WaysToLists() {
  const nav = useTranslations('layout.nav')
  return (
    <ul className="chip-list">
      {lists.map((key) => (
        <li key={key}>
          <TextLink path={paths[key]()}>{nav(key)}</TextLink>
        </li>
      ))}
    </ul>
  )
}

interface SearchEmptyProps {
  address: SearchAddress
  /** How many records there are without what the results were narrowed by. */
  elsewhere: number
  alone: readonly WordAlone[]
}

export function SearchEmpty({ address, elsewhere, alone }: SearchEmptyProps) {
  const t = useTranslations('search.empty')
  const locale = useLocale()
  const kindName = useKindName()
  const all = inLocale(locale, paths.search()) + searchQuery({ q: address.q })
  return (
    <EmptyState
      title={
        address.kind && elsewhere > 0
          ? t.rich('titleOfKind', { kind: kindName(address.kind), q: () => <bdi>{address.q}</bdi> })
          : t.rich('title', { q: () => <bdi>{address.q}</bdi> })
      }
      action={
        isNarrowed(address) ? (
          <ButtonLink href={all} kind="primary">
            {elsewhere > 0 ? t('elsewhere', { count: formatNumber(elsewhere, locale) }) : t('unnarrowed')}
          </ButtonLink>
        ) : undefined
      }
    >
      {elsewhere > 0 ? null : (
        <>
          {isNarrowed(address) ? <p>{t('narrowed')}</p> : null}
          {alone.length > 0 ? (
            <div>
              <p>{t('alone')}</p>
              <ul className="chip-list">
                {alone.map(({ word, total }) => (
                  <li key={word}>
                    <a href={inLocale(locale, paths.search()) + searchQuery({ q: word })}>
                      {t.rich('word', { q: () => <bdi>{word}</bdi>, count: formatNumber(total, locale) })}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          <p>{t('spelling')}</p>
          {alone.length > 0 ? null : <p>{t('fewer')}</p>}
          <p>{t('lists')}</p>
          <WaysToLists />
        </>
      )}
    </EmptyState>
  )
}
