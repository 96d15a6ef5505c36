import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { WaysOn } from '@/components/layout/ways-on'
import { DateText } from '@/components/ui/date-text'
import { PageHeading } from '@/components/ui/page-heading'
import { env } from '@/lib/env'
import { getCachedWithdrawalDay } from '@/lib/history/withdrawal-cached'
import type { Locale } from '@/lib/i18n/locales'
import type { RecordNoun } from '@/lib/records/record-shape'

interface AbsentRecord {
  locale: Locale
  noun: RecordNoun
  key: string
  /** The page that was asked for, without its language. */
  path: string
}

/**
 * What a page of a record that the public does not see answers: that the record was withdrawn, with the day, where it once was
 * public (the cache handler makes it a 410); else that there is no such page.
 */
export async function absentRecordPage({ locale, noun, key, path }: AbsentRecord) {
  const day = await getCachedWithdrawalDay(noun, key)
  if (day === null) notFound()
  const t = await getTranslations({ locale, namespace: 'withdrawn' })
  return (
    <PageShell locale={locale} path={path} trial={env().HAMKINO_TRIAL}>
      <PageHeading title={t('title')} />
      <p className="max-w-[66ch]">
        {t.rich('sentence', { date: () => <DateText value={{ date: day, precision: 'day' }} /> })}
      </p>
      <p className="mt-2 max-w-[66ch]">{t('explanation')}</p>
      <WaysOn />
    </PageShell>
  )
}

/** The metadata of `absentRecordPage`. */
export async function absentRecordMetadata({ locale, noun, key }: Omit<AbsentRecord, 'path'>): Promise<Metadata> {
  const day = await getCachedWithdrawalDay(noun, key)
  if (day === null) notFound()
  const t = await getTranslations({ locale, namespace: 'withdrawn' })
  return { title: { absolute: t('title') }, robots: { index: false } }
}
