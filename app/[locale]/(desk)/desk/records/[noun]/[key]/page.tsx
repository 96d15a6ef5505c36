import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WithdrawnEvidenceCard } from '@/components/clauses/withdrawn-evidence'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { DraftFamily } from '@/components/drafts/draft-family'
import { DraftSteps } from '@/components/drafts/draft-steps'
import { NextSteps } from '@/components/drafts/next-steps'
import { RecordChronicle } from '@/components/drafts/record-chronicle'
import { RecordPanel } from '@/components/drafts/record-panel'
import { RecordStanding } from '@/components/drafts/record-standing'
import { RecordTools } from '@/components/drafts/record-tools'
import { Notice } from '@/components/forms/notice'
import { MergeFinder } from '@/components/merges/merge-finder'
import { MergePanel } from '@/components/merges/merge-panel'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { listWithdrawnEvidence } from '@/lib/clauses/withdrawn-evidence-queries'
import { listAgreementFamily, listAgreementsNaming } from '@/lib/drafts/draft-family-queries'
import { getRecordOnDesk } from '@/lib/drafts/record-desk-queries'
import type { Locale } from '@/lib/i18n/locales'
import { getMergeOnDesk } from '@/lib/merges/merge-desk-queries'
import { inLocale, paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { DeskPage } from '../../../../desk-page'
import { absent, isPostback, reachable, requireActor, type SearchParams, single } from '../../../../desk-request'
import { recordAddress } from '../../record-request'

export const dynamic = 'force-dynamic'

type RecordPageProps = PageProps<'/[locale]/desk/records/[noun]/[key]'>

export async function generateMetadata({ params }: RecordPageProps): Promise<Metadata> {
  const { noun, key } = await recordAddress(params)
  const t = await getTranslations('records.one')
  return { title: `${t(noun)}: ${key}`, robots: { index: false } }
}

const done = [
  'submit',
  'takeBack',
  'return',
  'publish',
  'schedule',
  'unschedule',
  'discard',
  'asked',
  'submitted',
  'published',
] as const

/** Where the page answers one of its own forms, nobody is sent away: what was typed must come back. */
async function load(locale: Locale, noun: RecordNoun, key: string, isAnswer: boolean, asked: SearchParams) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskRecord(noun, key))
  const record = actor && (await getRecordOnDesk(actor, { noun, key }, locale))
  const merge =
    record && (await getMergeOnDesk(actor, record, locale, { words: single(asked.merge), into: single(asked.into) }))
  const family = record && noun === 'agreements' ? await listAgreementFamily(actor, key, locale) : []
  const evidence = record && noun === 'clauses' ? await listWithdrawnEvidence(actor, key, locale) : []
  const agreements = actor && record?.state === 'new' ? await listAgreementsNaming(actor, { noun, key }, locale) : []
  return { actor, record, merge, family, evidence, agreements }
}

export default async function RecordPage({ params, searchParams }: RecordPageProps) {
  const { locale, noun, key } = await recordAddress(params)
  const asked = await searchParams
  const told = single(asked.done)
  const isAnswer = await isPostback()
  const page = await reachable(() => load(locale, noun, key, isAnswer, asked))
  const { actor = null, record = null, merge = null, family = [], evidence = [], agreements = [] } = page?.loaded ?? {}
  const step = done.find((one) => one === told)
  // A draft of a new record that was discarded leaves nothing behind.
  if (page && !record && step !== 'discard') absent(locale)
  const t = await getTranslations()
  return (
    <DeskPage locale={locale} path={paths.deskRecord(noun, key)} actor={actor}>
      {step ? <Notice title={t(`drafts.done.${step}`)} /> : null}
      <PageHeading
        title={record?.name.name ?? key}
        lang={record?.name.lang}
        crumbs={[
          { label: t('drafts.title'), href: inLocale(locale, paths.deskRecords()) },
          { label: t(`records.noun.${noun}`), href: inLocale(locale, paths.deskRecordList(noun)) },
        ]}
        compact
      />
      {record ? (
        <div className="record-page">
          <RecordStanding record={record} />
          <div className="record-page-steps">
            {record.draft ? (
              <DraftSteps locale={locale} record={record} />
            ) : (
              <RecordTools locale={locale} record={record} />
            )}
          </div>
          <div className="record-page-main">
            <MergePanel locale={locale} record={record} merge={merge} />
            <RecordPanel locale={locale} record={record} />
            <WithdrawnEvidenceCard locale={locale} evidence={evidence} />
          </div>
          <aside>
            <DraftFamily locale={locale} agreement={key} members={family} />
            {noun === 'agreements' ? null : (
              <NextSteps locale={locale} noun={noun} recordKey={key} agreements={agreements} />
            )}
            {noun === 'meetings' ? (
              <p>
                <a href={inLocale(locale, paths.deskAgenda(key))}>{t('agenda.open')}</a>
              </p>
            ) : null}
            {noun === 'meetings' && record.state === 'published' ? (
              <p>
                <a href={inLocale(locale, paths.deskMinutes(key))}>{t('minutes.open')}</a>
              </p>
            ) : null}
            {record.draft ? <RecordTools locale={locale} record={record} /> : null}
            <MergeFinder locale={locale} record={record} merge={merge} />
            <RecordChronicle locale={locale} record={record} />
          </aside>
        </div>
      ) : page ? null : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}
