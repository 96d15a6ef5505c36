import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AttentionFiles } from '@/components/attention/attention-files'
import { AttentionFilterForm } from '@/components/attention/attention-filter-form'
import { AttentionRow } from '@/components/attention/attention-row'
import { PageShell } from '@/components/layout/page-shell'
import { FilteredList } from '@/components/lists/filtered-list'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import {
  type AttentionFacet,
  type AttentionFilter,
  type AttentionKind,
  attentionFacets,
  attentionKinds,
  attentionPerPage,
  attentionQuery,
} from '@/lib/attention/attention-filter'
import type { AttentionList } from '@/lib/attention/attention-queries'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { sortByName } from '@/lib/i18n/sorting'
import { inLocale, paths } from '@/lib/paths'

interface AttentionPageProps {
  kind: AttentionKind
  locale: Locale
  filter: AttentionFilter
  refused: readonly AttentionFacet[]
  /** Null when the database could not be asked. */
  list: AttentionList | null
}

export async function attentionMetadata(kind: AttentionKind, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'attention' })
  return pageMetadata({
    locale,
    path: paths.attention(kind),
    title: t(`title.${kind}`),
    description: t(`lead.${kind}`),
  })
}

/** A list of what asks for attention in one way, the same for the cached page and for the one made for a question. */
export async function AttentionPage({ kind, locale, filter: asked, refused: malformed, list }: AttentionPageProps) {
  const t = await getTranslations({ locale, namespace: 'attention' })
  const named = (facet: AttentionFacet) =>
    (list?.facets ?? []).flatMap((one) =>
      one.facet === facet && one.name !== null ? [{ ...one, name: one.name }] : [],
    )
  // A value that no record has is refused like one that none could have.
  const unknown = attentionFacets.filter(
    (facet) => list !== null && asked.chosen[facet] && !named(facet).some(({ value }) => value === asked.chosen[facet]),
  )
  const refused = [...malformed, ...unknown]
  const filter = {
    ...asked,
    chosen: { ...asked.chosen, ...Object.fromEntries(unknown.map((facet) => [facet, undefined])) },
  }
  const active = attentionFacets.flatMap((facet) => {
    const option = filter.chosen[facet] && named(facet).find(({ value }) => value === filter.chosen[facet])
    return option ? [{ facet, name: option.name }] : []
  })
  const base = inLocale(locale, paths.attention(kind))
  const total = refused.length > 0 ? 0 : (list?.total ?? 0)
  const rows = refused.length > 0 ? [] : (list?.rows ?? [])
  return (
    <PageShell
      locale={locale}
      path={paths.attention(kind)}
      query={attentionQuery(filter, { page: filter.page }).slice(1)}
      current="dashboard"
      trial={env().HAMKINO_TRIAL}
    >
      <FilteredList
        title={t(`title.${kind}`)}
        lead={t(`lead.${kind}`)}
        all={{ href: base, label: t('all') }}
        form={
          list ? (
            <AttentionFilterForm
              kind={kind}
              filter={filter}
              optionsOf={(facet) => sortByName(named(facet), ({ name }) => name, locale)}
            />
          ) : null
        }
        active={active.map(({ facet, name }) => ({
          ...{ facet, name, label: t(`facet.${facet}`) },
          withoutHref: base + attentionQuery(filter, { chosen: { [facet]: undefined } }),
        }))}
        refused={refused.map((facet) => t(`facet.${facet}`))}
        count={t(kind === 'overdue' ? 'countReports' : 'countClauses', { count: total })}
        empty={{
          title: t(active.length > 0 || refused.length > 0 ? 'empty' : `none.${kind}`),
          help: active.length > 0 ? t('emptyHelp') : null,
        }}
        rows={
          rows.length > 0 ? (
            <Card flush>
              <ul className="rows-plain">
                {rows.map((entry) => (
                  <AttentionRow key={`${entry.key} ${entry.owed?.name ?? ''}`} kind={kind} entry={entry} />
                ))}
              </ul>
            </Card>
          ) : null
        }
        page={filter.page}
        pages={Math.ceil(total / attentionPerPage)}
        hrefFor={(page) => base + attentionQuery(filter, { page })}
      >
        {rows.length > 0 ? <AttentionFiles kind={kind} filter={filter} /> : null}
        <nav aria-label={t('others')} data-screen-only>
          <ul className="chip-list">
            {attentionKinds
              .filter((other) => other !== kind)
              .map((other) => (
                <li key={other}>
                  <TextLink path={paths.attention(other)}>{t(`title.${other}`)}</TextLink>
                </li>
              ))}
          </ul>
        </nav>
      </FilteredList>
    </PageShell>
  )
}
