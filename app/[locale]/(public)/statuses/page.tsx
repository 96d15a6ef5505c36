import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { StatusDefinition } from '@/components/statuses/status-definition'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { statuses } from '@/lib/clauses/status-order'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/i18n/alternates'
import { isLocale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'

export const dynamic = 'error'
export const revalidate = false

export function generateStaticParams() {
  return []
}

const rules = ['own', 'latest', 'correction', 'evidence', 'silence', 'counting', 'joint'] as const

export async function generateMetadata({ params }: PageProps<'/[locale]/statuses'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'statuses' })
  return pageMetadata({ locale, path: paths.statuses(), title: t('title'), description: t('lead') })
}

export default async function StatusesPage({ params }: PageProps<'/[locale]/statuses'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'statuses' })
  return (
    <PageShell locale={locale} path={paths.statuses()} current="statuses" trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} subtitle={<p className="max-w-[66ch]">{t('lead')}</p>} />
      <div className="stack">
        <Card id="definitions" title={t('definitions')} flush>
          <p className="meta px-4 pb-2 md:px-5">{t('setBy')}</p>
          <ul className="rows">
            {statuses.map((status) => (
              <StatusDefinition key={status} status={status} />
            ))}
          </ul>
        </Card>
        <Card id="rules" title={t('rulesTitle')}>
          <div className="prose">
            <ul>
              {rules.map((rule) => (
                <li key={rule}>{t(`rule.${rule}`)}</li>
              ))}
            </ul>
          </div>
        </Card>
      </div>
    </PageShell>
  )
}
