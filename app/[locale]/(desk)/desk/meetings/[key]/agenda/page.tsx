import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AgendaForm } from '@/components/agenda/agenda-form'
import { Localized, ProposalReasons } from '@/components/agenda/proposal-reasons'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { FormTitle } from '@/components/forms/form-title'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { isOnAgenda } from '@/lib/agenda/agenda-items'
import { getProposedAgenda } from '@/lib/agenda/agenda-queries'
import { agendaTitles } from '@/lib/agenda/agenda-titles'
import { can } from '@/lib/auth/permissions'
import { currentActor } from '@/lib/auth/session'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { isRecordKey } from '@/lib/records/record-key'
import { DeskPage } from '../../../../desk-page'
import { absent, isPostback, reachable, requireActor, requireLocale } from '../../../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

async function load(locale: Locale, key: string, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskAgenda(key))
  const agenda = actor && (await getProposedAgenda(actor, key, new Date().toISOString().slice(0, 10)))
  if (!agenda) return { actor, agenda: null }
  const proposals = await Promise.all(
    agenda.proposals.map(async (proposal) => ({ proposal, titles: await agendaTitles(proposal) })),
  )
  return { actor, agenda: { ...agenda.meeting, proposals } }
}

export default async function AgendaPage({ params }: PageProps<'/[locale]/desk/meetings/[key]/agenda'>) {
  const { locale: given, key } = await params
  const locale = requireLocale(given)
  if (!isRecordKey(key)) absent(locale)
  const isAnswer = await isPostback()
  const page = await reachable(() => load(locale, key, isAnswer))
  const { actor = null, agenda = null } = page?.loaded ?? {}
  if (page && !agenda && !isAnswer) absent(locale)
  const t = await getTranslations()
  const titles = { plain: t('agenda.title'), refused: t('form.refusedTitle', { title: t('agenda.title') }) }
  const mayWrite = actor !== null && can(actor, 'record.edit', {})
  const items = (agenda?.proposals ?? []).map(({ proposal, titles: words }) => ({
    id: proposal.id,
    title: <Localized text={words} locale={locale} fallback={proposal.id} />,
    why: <ProposalReasons locale={locale} proposal={proposal} />,
    onAgenda: agenda && isOnAgenda(words, agenda.items) ? <b> {t('agenda.onAgenda')}</b> : null,
  }))
  return (
    <DeskPage locale={locale} path={paths.deskAgenda(key)} actor={actor}>
      <PageHeading
        compact
        title={t('agenda.title')}
        subtitle={agenda && !mayWrite ? <Localized text={agenda.title} locale={locale} fallback={key} /> : null}
        crumbs={
          mayWrite
            ? [
                { label: t('records.noun.meetings'), href: inLocale(locale, paths.deskRecordList('meetings')) },
                {
                  label: agenda ? <Localized text={agenda.title} locale={locale} fallback={key} /> : key,
                  href: inLocale(locale, paths.deskRecord('meetings', key)),
                },
              ]
            : [{ label: t('desk.nav.desk'), href: inLocale(locale, paths.desk()) }]
        }
      >
        <p className="page-lead">{t('agenda.intro')}</p>
        {agenda?.isPublished ? (
          <p>
            <a href={inLocale(locale, paths.deskMinutes(key))}>{t('minutes.open')}</a>
          </p>
        ) : null}
      </PageHeading>
      {!page ? <DeskUnavailable /> : null}
      {agenda && items.length === 0 ? (
        <EmptyState title={t('agenda.empty.title')}>{t('agenda.empty.body')}</EmptyState>
      ) : null}
      {mayWrite && items.length > 0 ? (
        <AgendaForm
          permalink={inLocale(locale, paths.deskAgenda(key))}
          fixed={{ locale, meeting: key }}
          items={items}
          texts={{
            titles,
            errorTitle: t('form.errorTitle'),
            errors: Object.fromEntries(errorCodes.map((code) => [code, t(`error.${code}`)])),
            legend: t('agenda.legend'),
            hint: t('agenda.choose'),
            submit: t('agenda.submit'),
            submitting: t('agenda.submitting'),
          }}
        />
      ) : (
        <>
          <FormTitle titles={titles} />
          <ol className="agenda-items">
            {items.map(({ id, title, why, onAgenda }) => (
              <li key={id} className="agenda-item">
                <p>{title}</p>
                <p className="meta">
                  {why}
                  {onAgenda}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </DeskPage>
  )
}

const errorCodes = [
  'nothingProposed',
  'stepIllegal',
  'staleVersion',
  'notFound',
  'notSignedIn',
  'unavailable',
  'foreignOrigin',
  'malformed',
] as const
