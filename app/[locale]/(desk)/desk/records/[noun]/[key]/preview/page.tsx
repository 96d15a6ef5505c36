import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { DraftFaults } from '@/components/drafts/draft-faults'
import { PreviewBand } from '@/components/drafts/preview-band'
import { PreviewContent } from '@/components/drafts/preview-content'
import { PreviewGaps } from '@/components/drafts/preview-gaps'
import { PageHeading } from '@/components/ui/page-heading'
import { inPreview } from '@/lib/drafts/draft-preview'
import { getPublishedPlace } from '@/lib/drafts/preview-place-queries'
import type { Locale } from '@/lib/i18n/locales'
import { paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { DeskPage } from '../../../../../desk-page'
import { absent, reachable, requireActor } from '../../../../../desk-request'
import { recordAddress } from '../../../record-request'

export const dynamic = 'force-dynamic'

type PreviewPageProps = PageProps<'/[locale]/desk/records/[noun]/[key]/preview'>

export async function generateMetadata({ params }: PreviewPageProps): Promise<Metadata> {
  const { noun, key } = await recordAddress(params)
  const t = await getTranslations()
  return { title: t('drafts.previewTitle', { name: `${t(`records.one.${noun}`)} ${key}` }), robots: { index: false } }
}

async function load(locale: Locale, noun: RecordNoun, key: string) {
  const actor = await requireActor(locale, paths.deskRecordPreview(noun, key))
  const query = (document: Parameters<typeof getPublishedPlace>[2]) => getPublishedPlace(noun, key, document, locale)
  return { actor, preview: await inPreview(actor, { noun, key }, query, locale) }
}

export default async function PreviewPage({ params }: PreviewPageProps) {
  const { locale, noun, key } = await recordAddress(params)
  const page = await reachable(() => load(locale, noun, key))
  const { actor = null, preview = null } = page?.loaded ?? {}
  if (page && !preview) absent(locale)
  const t = await getTranslations('preview')
  return (
    <DeskPage locale={locale} path={paths.deskRecordPreview(noun, key)} actor={actor}>
      {preview ? (
        <>
          <PreviewBand locale={locale} name={preview.name} />
          <PreviewGaps locale={locale} records={preview.leftOut} />
          {preview.shown?.page ? (
            <PreviewContent place={preview.shown.page} locale={locale} name={preview.name} />
          ) : (
            <>
              <PageHeading title={preview.name.name} lang={preview.name.lang} compact />
              {preview.shown ? (
                <p>{t('nothing')}</p>
              ) : (
                <DraftFaults
                  title={t('faults')}
                  locale={locale}
                  name={preview.name}
                  values={preview.values}
                  errors={preview.errors}
                  hasForm
                />
              )}
            </>
          )}
        </>
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
