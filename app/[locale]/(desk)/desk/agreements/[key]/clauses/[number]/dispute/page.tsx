import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { ClauseFormHeading } from '@/components/clauses/clause-form-heading'
import { ReportedNow } from '@/components/clauses/reported-now'
import { FormUnavailable } from '@/components/desk/form-unavailable'
import { DisputeList } from '@/components/disputes/dispute-list'
import { DisputePanel, SettlementPanel } from '@/components/disputes/dispute-panel'
import { Notice } from '@/components/forms/notice'
import { Card } from '@/components/ui/card'
import { currentActor } from '@/lib/auth/session'
import { getClauseForDispute } from '@/lib/disputes/dispute-form-queries'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../../../../../desk-page'
import { absent, isPostback, reachable, reportId, requireActor, single } from '../../../../../../desk-request'
import { clauseAddress } from '../clause-address'

export const dynamic = 'force-dynamic'

type DisputePageProps = PageProps<'/[locale]/desk/agreements/[key]/clauses/[number]/dispute'>

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

/** Where the page answers its own form, nobody is sent away and nothing is "not found": what was typed must come back. */
async function load(locale: Locale, key: string, number: number, settled: string | undefined, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskDispute(key, number, settled))
  const clause = actor && (await getClauseForDispute(actor, key, number, locale))
  if (!clause && !isAnswer) absent(locale)
  return { actor, clause }
}

const receipts = ['raised', 'settled'] as const

export default async function DisputePage({ params, searchParams }: DisputePageProps) {
  const { locale, key, number } = await clauseAddress(params)
  const search = await searchParams
  const settled = reportId(search.settle)
  const done = receipts.find((name) => name === single(search.done))
  const isAnswer = await isPostback()
  const page = await reachable(() => load(locale, key, number, settled, isAnswer))
  const { actor = null, clause = null } = page?.loaded ?? {}
  const t = await getTranslations()
  const title = t(settled ? 'disputes.form.settleTitle' : 'disputes.form.title', {
    number: formatClauseNumber(String(number), locale),
  })
  const settleLink = (id: string) =>
    clause?.settleable.some((dispute) => dispute.id === id) && id !== settled ? (
      <p>
        <a href={inLocale(locale, paths.deskDispute(key, number, id))}>{t('disputes.form.settleLink')}</a>
      </p>
    ) : null
  const form = { locale, agreementKey: key, number, submissionId: randomUUID(), clause }
  return (
    <DeskPage
      locale={locale}
      path={paths.deskDispute(key, number)}
      query={settled ? `settle=${settled}` : ''}
      actor={actor}
    >
      <div className="report-page">
        <ClauseFormHeading locale={locale} title={title} agreementKey={key} clause={clause} />
        {clause ? (
          <aside>
            <ReportedNow
              form="full"
              reports={clause.standing.parties.flatMap(({ latest }) => latest ?? [])}
              {...clause}
            />
          </aside>
        ) : null}
        <div className="stack">
          {done ? (
            <Notice title={t(`disputes.form.done.${done}`)}>
              <p>
                <a href={inLocale(locale, paths.clause(key, number))}>{t('disputes.form.public')}</a>
              </p>
            </Notice>
          ) : null}
          {clause && clause.open.length > 0 ? (
            <Card id="disputes" title={t('disputes.heading')}>
              <DisputeList disputes={clause.open} parties={clause.parties} actionOf={settleLink} />
            </Card>
          ) : null}
          {page || isAnswer ? <DisputeForms {...form} settled={settled} /> : <FormUnavailable title={title} />}
        </div>
      </div>
    </DeskPage>
  )
}

type FormProps = ComponentProps<typeof DisputePanel>

function DisputeForms({ settled, ...form }: FormProps & { settled: string | undefined }) {
  return settled ? <SettlementPanel {...form} disputeId={settled} /> : <DisputePanel {...form} />
}
