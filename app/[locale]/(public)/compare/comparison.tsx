import { useLocale, useTranslations } from 'next-intl'
import { ComparedAgreements } from '@/components/comparison/compared-agreements'
import { ComparisonForm } from '@/components/comparison/comparison-form'
import { CountryNote } from '@/components/comparison/country-note'
import { CutNote } from '@/components/records/cut-note'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Foreign } from '@/components/ui/foreign'
import { PageHeading } from '@/components/ui/page-heading'
import { type ComparisonQuestion, fewestCompared } from '@/lib/comparison/comparison-question'
import type { Comparable, ReadComparison } from '@/lib/comparison/comparison-types'
import { inLocale, paths } from '@/lib/paths'
import { hasFullList } from '@/lib/records/list-limit'

interface ComparisonProps {
  question: ComparisonQuestion
  /** Null when the database could not be asked. */
  found: (ReadComparison & { comparable: Comparable }) | null
}

/** What a question leads to: the agreements side by side, and the form with what is wrong with it or to change it. */
export function Comparison({ question, found }: ComparisonProps) {
  const t = useTranslations('comparison')
  const overview = useTranslations('dashboard')
  const locale = useLocale()
  const crumbs = [{ label: t('title'), href: inLocale(locale, paths.compare()) }]
  if (found === null) {
    return (
      <>
        <PageHeading title={t('title')} compact />
        <EmptyState title={t('unavailable')} />
      </>
    )
  }
  const { agreements, country, fields, known, comparable } = found
  const named = country?.found
  const title = named
    ? t.rich('ofCountry', { country: () => <Foreign lang={named.locale}>{named.name}</Foreign> })
    : t('title')
  const today = new Date().toISOString().slice(0, 10)
  // What is refused is not asked for by the links of what is shown.
  const shown = named ? question : { ...question, asked: agreements.map(({ key }) => key) }
  const isRefused = fields.some(({ fault }) => fault !== null)
  const asksForSecond = known === fewestCompared - 1 && !isRefused
  const form = <ComparisonForm fields={fields} options={comparable.agreements} asksForSecond={asksForSecond} />
  return (
    <>
      <PageHeading
        title={title}
        crumbs={named ? crumbs : []}
        compact
        subtitle={
          agreements.length > 0 ? (
            <p className="meta">
              {overview.rich('known', {
                date: () => <DateText value={{ date: today, precision: 'day' }} form="dual" />,
              })}
            </p>
          ) : undefined
        }
      />
      <div className="stack">
        <CountryNote country={country} />
        {agreements.length > 0 && !isRefused ? (
          <details className="card filter-card" data-screen-only>
            <summary>{t('form.change')}</summary>
            {form}
          </details>
        ) : (
          <Card title={t('form.title')}>
            {form}
            <CutNote isCut={hasFullList(comparable.agreements)} />
          </Card>
        )}
        {agreements.length > 0 ? <ComparedAgreements question={shown} agreements={agreements} today={today} /> : null}
      </div>
    </>
  )
}
