import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { NextSteps } from '@/components/drafts/next-steps'
import { RecordFormPanel } from '@/components/drafts/record-form-panel'
import { Notice } from '@/components/forms/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { getDraftForEdit } from '@/lib/drafts/draft-desk-queries'
import { listAgreementsNaming } from '@/lib/drafts/draft-family-queries'
import { draftTitle } from '@/lib/drafts/draft-title'
import type { Locale } from '@/lib/i18n/locales'
import { normalForm } from '@/lib/i18n/normal-form'
import { inLocale, paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { DeskPage } from '../../../../../desk-page'
import { absent, isPostback, reachable, requireActor, single } from '../../../../../desk-request'
import { recordAddress } from '../../../record-request'

export const dynamic = 'force-dynamic'

type EditPageProps = PageProps<'/[locale]/desk/records/[noun]/[key]/edit'>

export async function generateMetadata({ params }: EditPageProps): Promise<Metadata> {
  const { noun, key } = await recordAddress(params)
  const t = await getTranslations()
  return { title: `${t('drafts.record.edit')}: ${t(`records.one.${noun}`)} ${key}`, robots: { index: false } }
}

interface Find {
  path: string
  words: string
}

/** Where the page answers its own form, nobody is sent away: what was typed must come back. */
async function load(locale: Locale, noun: RecordNoun, key: string, find: Find | null, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskRecordEdit(noun, key))
  const draft = actor && (await getDraftForEdit(actor, { noun, key }, locale, find))
  // In review nobody changes it: whoever wants to takes it back first.
  if (draft && !isAnswer && (draft.state !== 'draft' || draft.purpose !== 'edit'))
    redirect(inLocale(locale, paths.deskRecord(noun, key)))
  const agreements = actor && draft?.isNew ? await listAgreementsNaming(actor, { noun, key }, locale) : []
  return { actor, draft, agreements }
}

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const { locale, noun, key } = await recordAddress(params)
  const search = await searchParams
  const path = single(search.find)
  const find = path
    ? {
        path: path.slice(0, 100),
        words: normalForm(single(search.words) ?? '', 'NFC')
          .trim()
          .slice(0, 100),
      }
    : null
  const page = await reachable(async () => load(locale, noun, key, find, await isPostback()))
  const { actor = null, draft = null, agreements = [] } = page?.loaded ?? {}
  if (page && !draft) absent(locale)
  const t = await getTranslations()
  const title = draft ? draftTitle(noun, draft.values, locale) : null
  return (
    <DeskPage locale={locale} path={paths.deskRecordEdit(noun, key)} actor={actor}>
      {single(search.saved) ? (
        <Notice title={t('drafts.done.saved')}>
          <NextSteps locale={locale} noun={noun} recordKey={key} agreements={agreements} />
        </Notice>
      ) : null}
      <PageHeading
        title={title?.name ?? key}
        lang={title?.lang}
        crumbs={[
          { label: t('drafts.title'), href: inLocale(locale, paths.deskRecords()) },
          { label: t(`records.noun.${noun}`), href: inLocale(locale, paths.deskRecordList(noun)) },
          { label: <code dir="ltr">{key}</code>, href: inLocale(locale, paths.deskRecord(noun, key)) },
        ]}
        compact
      />
      {draft ? (
        <RecordFormPanel noun={noun} recordKey={key} draft={draft} isChecked={single(search.check) === '1'} />
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
