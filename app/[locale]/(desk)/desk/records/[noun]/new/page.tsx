import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { NewRecordPanel } from '@/components/drafts/new-record-panel'
import { PageHeading } from '@/components/ui/page-heading'
import { can } from '@/lib/auth/permissions'
import { currentActor } from '@/lib/auth/session'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'
import { DeskPage } from '../../../../desk-page'
import { absent, isPostback, reachable, requireActor, requireLocale } from '../../../../desk-request'
import { requireNoun } from '../../record-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

/** Where the page answers its own form, nobody is sent away: what was typed must come back. */
async function load(locale: Locale, noun: RecordNoun, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskRecordNew(noun))
  if (!isAnswer && !(actor && can(actor, 'record.edit', {}))) absent(locale)
  return actor
}

export default async function NewRecordPage({ params }: PageProps<'/[locale]/desk/records/[noun]/new'>) {
  const { locale: given, noun: named } = await params
  const locale = requireLocale(given)
  const noun = requireNoun(locale, named)
  const isAnswer = await isPostback()
  const loaded = await reachable(() => load(locale, noun, isAnswer))
  const t = await getTranslations()
  const title = t('drafts.newTitle', { noun: t(`records.one.${noun}`) })
  return (
    <DeskPage locale={locale} path={paths.deskRecordNew(noun)} actor={loaded?.loaded ?? null}>
      <PageHeading
        title={title}
        crumbs={[
          { label: t('drafts.title'), href: inLocale(locale, paths.deskRecords()) },
          { label: t(`records.noun.${noun}`), href: inLocale(locale, paths.deskRecordList(noun)) },
        ]}
        compact
      >
        <p className="page-lead">{t('drafts.newLead')}</p>
      </PageHeading>
      {loaded || isAnswer ? <NewRecordPanel locale={locale} noun={noun} title={title} /> : <DeskUnavailable />}
    </DeskPage>
  )
}
