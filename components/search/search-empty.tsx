import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { isNarrowed, type SearchAddress, searchQuery } from '@/lib/search/search-address'
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

/** @param elsewhere how many records there are without what the results were narrowed by */
export function SearchEmpty({ address, elsewhere }: { address: SearchAddress; elsewhere: number }) {
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
          <p>{t('spelling')}</p>
          <p>{t('fewer')}</p>
          <p>{t('lists')}</p>
          <WaysToLists />
        </>
      )}
    </EmptyState>
  )
}
