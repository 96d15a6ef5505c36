import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import '@/components/text-drafts/text-drafts.css'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { Notice } from '@/components/forms/notice'
import { ClauseDraftsPanel } from '@/components/text-drafts/clause-drafts-panel'
import { KeepTextPanel } from '@/components/text-drafts/keep-text-panel'
import { KeptTextPanel } from '@/components/text-drafts/kept-text-panel'
import { LanguageTabs } from '@/components/text-drafts/language-tabs'
import { LostSession } from '@/components/text-drafts/lost-session'
import { MakeClausesPanel } from '@/components/text-drafts/make-clauses-panel'
import { ReadingCard } from '@/components/text-drafts/reading-card'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { isRecordKey } from '@/lib/records/record-key'
import { getTextToClauses } from '@/lib/text-drafts/text-draft-queries'
import { DeskPage } from '../../../../desk-page'
import {
  absent,
  isPostback,
  reachable,
  requireActor,
  requireLocale,
  type SearchParams,
  single,
} from '../../../../desk-request'

export const dynamic = 'force-dynamic'

type TextToClausesPageProps = PageProps<'/[locale]/desk/agreements/[key]/text-to-clauses'>

export async function generateMetadata({ params }: TextToClausesPageProps): Promise<Metadata> {
  const t = await getTranslations('textToClauses')
  return { title: `${t('title')}: ${(await params).key}`, robots: { index: false } }
}

/** Where the page answers one of its own forms, nobody is sent away: what was typed must come back. */
async function load(locale: Locale, agreement: string, wanted: Locale | null, isAnswer: boolean) {
  const path = paths.deskTextToClauses(agreement, wanted ?? undefined)
  const actor = isAnswer ? await currentActor() : await requireActor(locale, path)
  const asked = wanted ?? locale
  const first = actor && (await getTextToClauses(actor, { agreement, locale: asked }, locale))
  // Without a language in the address the page shows the text that came first.
  const language = first && wanted === null ? (first.languages[0] ?? asked) : asked
  const data =
    first && language !== asked ? await getTextToClauses(actor, { agreement, locale: language }, locale) : first
  if (!data && !(isAnswer && !actor)) absent(locale)
  return { actor, data, language }
}

export default async function TextToClausesPage({ params, searchParams }: TextToClausesPageProps) {
  const { locale: given, key } = await params
  const locale = requireLocale(given)
  if (!isRecordKey(key)) absent(locale)
  const search = await searchParams
  const named = single(search.language)
  const isAnswer = await isPostback()
  const page = await reachable(() => load(locale, key, isLocale(named) ? named : null, isAnswer))
  const { actor = null, data = null, language = locale } = page?.loaded ?? {}
  const t = await getTranslations('textToClauses')
  const drafts = await getTranslations()
  return (
    <DeskPage locale={locale} path={paths.deskTextToClauses(key)} query={`language=${language}`} actor={actor}>
      {data ? await doneNotice(search, locale) : null}
      <PageHeading
        title={t('title')}
        crumbs={[
          { label: drafts('drafts.title'), href: inLocale(locale, paths.deskRecords()) },
          { label: drafts('records.noun.agreements'), href: inLocale(locale, paths.deskRecordList('agreements')) },
          {
            label: data ? <bdi lang={data.name.lang}>{data.name.name}</bdi> : <code dir="ltr">{key}</code>,
            href: inLocale(locale, paths.deskRecord('agreements', key)),
          },
        ]}
        compact
      >
        <p className="page-lead">{t('lead')}</p>
      </PageHeading>
      {data ? (
        <>
          <LanguageTabs locale={locale} agreement={key} languages={data.languages} current={language} />
          <div className="record-page">
            <div className="record-page-main">
              {data.text ? (
                <>
                  <ReadingCard language={language} text={data.text} />
                  <KeptTextPanel
                    agreement={key}
                    language={language}
                    text={data.text}
                    languages={data.languages}
                    openRow={openRow(search, data.text.rows.length)}
                    isRefused={isAnswer && single(search.done) === undefined}
                  />
                </>
              ) : (
                <Card title={t('keep.title')}>
                  <KeepTextPanel
                    locale={locale}
                    agreement={key}
                    language={language}
                    version={0}
                    taken={data.languages}
                  />
                </Card>
              )}
            </div>
            <aside className="text-aside">
              {data.text ? <MakeClausesPanel agreement={key} language={language} text={data.text} data={data} /> : null}
              <ClauseDraftsPanel agreement={key} language={language} data={data} />
            </aside>
          </div>
        </>
      ) : page ? (
        <LostSession locale={locale} agreement={key} language={language} row={single(search.row) ?? null} />
      ) : (
        <DeskUnavailable />
      )}
    </DeskPage>
  )
}

/** The place of the piece that the address opens; null for none. */
function openRow(search: SearchParams, rows: number): number | null {
  const text = single(search.row) ?? ''
  return /^\d{1,6}$/.test(text) && Number(text) < rows ? Number(text) : null
}

const done = ['kept', 'made', 'submitted', 'published', 'discarded'] as const

async function doneNotice(search: SearchParams, locale: Locale) {
  const t = await getTranslations('textToClauses.done')
  const step = done.find((one) => one === single(search.done))
  if (!step) return null
  const count = (name: string) => {
    const text = single(search[name]) ?? ''
    return /^\d{1,4}$/.test(text) ? Number(text) : 0
  }
  const [opened, changed] = [count('opened'), count('changed')]
  if (step !== 'made') return <Notice title={t(step)} />
  if (opened + changed === 0) return <Notice title={t('same')} />
  return <Notice title={t('made', { opened: formatDigits(opened, locale), changed: formatDigits(changed, locale) })} />
}
