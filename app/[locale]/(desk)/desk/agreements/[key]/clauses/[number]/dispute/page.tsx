import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { ReportedNow } from '@/components/clauses/reported-now'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { DisputeList } from '@/components/disputes/dispute-list'
import { DisputePanel, SettlementPanel } from '@/components/disputes/dispute-panel'
import { FormTitle } from '@/components/forms/form-title'
import { Notice } from '@/components/forms/notice'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { currentActor } from '@/lib/auth/session'
import { getClauseForDispute } from '@/lib/disputes/dispute-form-queries'
import type { Locale } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { isRecordKey } from '@/lib/records/record-key'
import { DeskPage } from '../../../../../../desk-page'
import {
  absent,
  isPostback,
  reachable,
  reportId,
  requireActor,
  requireLocale,
  single,
} from '../../../../../../desk-request'

export const dynamic = 'force-dynamic'

type DisputePageProps = PageProps<'/[locale]/desk/agreements/[key]/clauses/[number]/dispute'>

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

async function addressOf(params: DisputePageProps['params']) {
  const { locale: given, key, number } = await params
  const locale = requireLocale(given)
  if (!isRecordKey(key) || !/^[1-9][0-9]{0,3}$/.test(number)) absent(locale)
  return { locale, key, number: Number(number) }
}

/** Where the page answers its own form, nobody is sent away and nothing is "not found": what was typed must come back. */
async function load(locale: Locale, key: string, number: number, settled: string | undefined, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskDispute(key, number, settled))
  const clause = actor && (await getClauseForDispute(actor, key, number, locale))
  if (!clause && !isAnswer) absent(locale)
  return { actor, clause }
}

const receipts = ['raised', 'settled'] as const

export default async function DisputePage({ params, searchParams }: DisputePageProps) {
  const { locale, key, number } = await addressOf(params)
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
        <PageHeading
          compact
          title={title}
          crumbs={[
            { label: t('desk.nav.desk'), href: inLocale(locale, paths.desk()) },
            ...(clause
              ? [
                  {
                    label: <T lang={clause.agreementLocale}>{clause.agreementTitle}</T>,
                    href: inLocale(locale, paths.agreement(key)),
                  },
                ]
              : []),
          ]}
          subtitle={clause ? <T lang={clause.textLocale}>{clause.heading}</T> : null}
        >
          {clause ? (
            <T as="p" lang={clause.textLocale} className="legal">
              {clause.text}
            </T>
          ) : null}
        </PageHeading>
        {clause ? (
          <aside>
            <ReportedNow form="aside" reports={[]} {...clause} />
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
          {page || isAnswer ? (
            <DisputeForms {...form} settled={settled} />
          ) : (
            <>
              <FormTitle titles={{ plain: title, refused: title }} />
              <DeskUnavailable />
            </>
          )}
        </div>
      </div>
    </DeskPage>
  )
}

type FormProps = ComponentProps<typeof DisputePanel>

function DisputeForms({ settled, ...form }: FormProps & { settled: string | undefined }) {
  return settled ? <SettlementPanel {...form} disputeId={settled} /> : <DisputePanel {...form} />
}
