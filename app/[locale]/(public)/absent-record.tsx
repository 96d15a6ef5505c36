import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { WaysOn } from '@/components/layout/ways-on'
import { DateText } from '@/components/ui/date-text'
import { PageHeading } from '@/components/ui/page-heading'
import { getCachedDocumentWithdrawalDay } from '@/lib/documents/document-cached'
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

type AbsentDocument = Pick<AbsentRecord, 'locale' | 'key' | 'path'>

/**
 * What a page of a record that the public does not see answers: that the record was withdrawn, with the day, where it once was
 * public (the cache handler makes it a 410); else that there is no such page.
 */
export async function absentRecordPage({ locale, noun, key, path }: AbsentRecord) {
  const day = await getCachedWithdrawalDay(noun, key)
  return withdrawnPage({ locale, path, day, words: 'withdrawn' })
}

/** The metadata of `absentRecordPage`. */
export async function absentRecordMetadata({ locale, noun, key }: Omit<AbsentRecord, 'path'>): Promise<Metadata> {
  const day = await getCachedWithdrawalDay(noun, key)
  return withdrawnMetadata({ locale, day, words: 'withdrawn' })
}

/** See `absentRecordPage`; for a document. */
export async function absentDocumentPage({ locale, key, path }: AbsentDocument) {
  const day = await getCachedDocumentWithdrawalDay(key)
  return withdrawnPage({ locale, path, day, words: 'documents.withdrawn' })
}

/** The metadata of `absentDocumentPage`. */
export async function absentDocumentMetadata({ locale, key }: Omit<AbsentDocument, 'path'>): Promise<Metadata> {
  const day = await getCachedDocumentWithdrawalDay(key)
  return withdrawnMetadata({ locale, day, words: 'documents.withdrawn' })
}

interface Withdrawn {
  locale: Locale
  path: string
  /** ISO; null where nothing was withdrawn. */
  day: string | null
  words: 'withdrawn' | 'documents.withdrawn'
}

async function withdrawnPage({ locale, path, day, words }: Withdrawn) {
  if (day === null) notFound()
  const t = await getTranslations({ locale, namespace: words })
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

async function withdrawnMetadata({ locale, day, words }: Omit<Withdrawn, 'path'>): Promise<Metadata> {
  if (day === null) notFound()
  const t = await getTranslations({ locale, namespace: words })
  return { title: { absolute: t('title') }, robots: { index: false } }
}
