import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { joinList } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'

interface FilteredListProps {
  title: string
  lead: ReactNode
  /** The list without filters, and what a link to it is called. */
  all: { href: string; label: string }
  /** Null where the registry cannot be read. */
  form: ReactNode
  /** The chosen values, each with the list without it. */
  active: readonly { facet: string; label: string; name: string; withoutHref: string }[]
  /** The names of the facets whose value was none. */
  refused: readonly string[]
  /** "12 agreements". */
  count: string
  /** What is said where there is nothing; help where nothing was refused. */
  empty: { title: string; help: string | null }
  /** Null where there are none. */
  rows: ReactNode
  page: number
  pages: number
  hrefFor: (page: number) => string
  /** Below the list. */
  children: ReactNode
}

/** A list of records with its filters: what was chosen, how much there is, and what to do where there is nothing. */
export function FilteredList({
  title,
  lead,
  all,
  form,
  active,
  refused,
  count,
  empty,
  rows,
  page,
  pages,
  hrefFor,
  children,
}: FilteredListProps) {
  const t = useTranslations('agreements.filter')
  const ofPages = useTranslations('ui.pagination')
  const locale = useLocale() as Locale
  // An address that somebody kept while the list was longer: there is something, only not here.
  const isBeyond = page > pages && pages > 0
  return (
    <>
      <PageHeading title={title} subtitle={<p>{lead}</p>} />
      <div className="stack">
        {form ? (
          // Closed also after a choice: on a phone the form would hide what was found. The chips say what was chosen.
          <details className="card filter-card">
            <summary>{t('title')}</summary>
            <search>{form}</search>
          </details>
        ) : null}
        {active.length > 0 ? (
          <nav aria-label={t('active')}>
            <ul className="chip-list">
              {active.map(({ facet, label, name, withoutHref }) => (
                <li key={facet}>
                  <a className="button" href={withoutHref} aria-label={t('remove', { name })}>
                    <span>
                      {label}: <bdi>{name}</bdi>
                    </span>{' '}
                    <span aria-hidden="true">×</span>
                  </a>
                </li>
              ))}
              <li>
                <a className="button" href={all.href}>
                  {t('clear')}
                </a>
              </li>
            </ul>
          </nav>
        ) : null}
        {/* Buttons are not printed, but what a printed list leaves out must be said on it. */}
        {active.map(({ facet, label, name }) => (
          <p key={facet} className="print-note">
            {label}: <bdi>{name}</bdi>
          </p>
        ))}
        {form ? (
          // Where there is nothing, the sentence below says it.
          rows || isBeyond ? (
            <p role="status">{count}</p>
          ) : null
        ) : (
          <EmptyState title={t('unavailable')} action={<ButtonLink href={all.href}>{all.label}</ButtonLink>} />
        )}
        {form && isBeyond ? (
          <EmptyState
            title={ofPages('beyond', { page: formatNumber(page, locale) })}
            action={
              <ButtonLink href={hrefFor(pages)} kind="primary">
                {ofPages('last')}
              </ButtonLink>
            }
          />
        ) : null}
        {form && !rows && !isBeyond ? (
          <EmptyState
            title={empty.title}
            action={
              active.length > 0 || refused.length > 0 ? (
                <ButtonLink href={all.href} kind="primary">
                  {all.label}
                </ButtonLink>
              ) : undefined
            }
          >
            {refused.length > 0 ? <p>{t('refused', { facets: joinList(refused, locale) })}</p> : null}
            {refused.length === 0 && empty.help ? <p>{empty.help}</p> : null}
          </EmptyState>
        ) : null}
        {rows}
        {isBeyond ? null : <Pagination page={page} pages={pages} hrefFor={hrefFor} />}
        {children}
      </div>
    </>
  )
}
