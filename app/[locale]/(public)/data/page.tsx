import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { code, latin } from '@/components/exchange/code-words'
import { ColumnTable } from '@/components/exchange/column-table'
import { FileTable } from '@/components/exchange/file-table'
import { LicenceText } from '@/components/exchange/licence-text'
import { TableRules } from '@/components/exchange/table-rules'
import { PageShell } from '@/components/layout/page-shell'
import { MixedText } from '@/components/records/mixed-text'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { exampleLines } from '@/lib/exchange/exchange-example'
import { feedPath } from '@/lib/feeds/feed-address'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import { recordNouns } from '@/lib/records/record-shape'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: PageProps<'/[locale]/data'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'exchange.data' })
  return pageMetadata({ locale, path: paths.data(), title: t('title'), description: t('lead') })
}

/** The registry as files, and what stands in each column of them. */
export default async function DataPage({ params }: PageProps<'/[locale]/data'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'exchange.data' })
  const noun = await getTranslations({ locale, namespace: 'records.noun' })
  const address = '/api/v1/export/films.json'
  return (
    <PageShell locale={locale} path={paths.data()} current="data" trial={env().HAMKINO_TRIAL}>
      <PageHeading
        title={t('title')}
        subtitle={
          <p className="max-w-[66ch]">
            <MixedText text={t('lead')} lang={locale} />
          </p>
        }
      />
      <div className="stack">
        <Card id="files" title={t('filesTitle')}>
          <p>
            <MixedText text={t('filesNote')} lang={locale} />
          </p>
          <FileTable />
        </Card>
        <Card id="feeds" title={t('feedsTitle')}>
          <p className="prose">
            {t.rich('feeds', {
              l: latin,
              feed: (name) => (
                <a href={feedPath({ locale, scope: { kind: 'registry' }, format: 'atom' })} type="application/atom+xml">
                  {name}
                </a>
              ),
              calendar: (name) => (
                <a href={feedPath({ locale, scope: { kind: 'registry' }, format: 'ics' })} type="text/calendar">
                  {name}
                </a>
              ),
            })}
          </p>
        </Card>
        <Card id="licence" title={t('licenceTitle')}>
          <LicenceText />
        </Card>
        <Card id="rules" title={t('rulesTitle')}>
          <TableRules />
        </Card>
        <Card id="example" title={t('exampleTitle')}>
          <p>{t.rich('exampleNote', { c: code, l: latin })}</p>
          <pre className="example-lines" dir="ltr">
            <code>{exampleLines().join('\n')}</code>
          </pre>
        </Card>
        <Card id="columns" title={t('columnsTitle')}>
          {recordNouns.map((one) => (
            <details key={one} className="column-details">
              <summary>{noun(one)}</summary>
              <ColumnTable noun={one} />
            </details>
          ))}
        </Card>
        <Card id="programs" title={t('programsTitle')}>
          <p className="prose">
            {t.rich('programs', { c: code, l: latin, address, parameter: `?language=${locale}` })}
          </p>
          <p className="prose code-lines mt-3">
            {t.rich('search', {
              c: code,
              search: `/api/v1/search?q=…&locale=${locale}&limit=20`,
              answer: '{results: [{kind, key, title, score}], total, capped}',
            })}
          </p>
        </Card>
      </div>
    </PageShell>
  )
}
