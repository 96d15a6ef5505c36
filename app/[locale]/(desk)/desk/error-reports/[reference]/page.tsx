import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskUnavailable } from '@/components/desk/desk-unavailable'
import { ErrorAnswerPanel } from '@/components/error-reports/error-answer-panel'
import { ErrorReportDetails } from '@/components/error-reports/error-report-details'
import { FormTitle } from '@/components/forms/form-title'
import { Notice } from '@/components/forms/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { currentActor } from '@/lib/auth/session'
import { getErrorReportForAnswer } from '@/lib/error-reports/error-report-queries'
import { isReference } from '@/lib/error-reports/error-report-reference'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { DeskPage } from '../../../desk-page'
import { absent, isPostback, reachable, requireActor, requireLocale, single } from '../../../desk-request'

export const dynamic = 'force-dynamic'

/** The form draws the title, which tells whether it was refused. */
export const metadata: Metadata = { title: { absolute: '' }, robots: { index: false } }

/** Where the page answers its own form, nobody is sent away and nothing is "not found": what was typed must come back. */
async function load(locale: Locale, reference: string, isAnswer: boolean) {
  const actor = isAnswer ? await currentActor() : await requireActor(locale, paths.deskErrorReport(reference))
  const report = actor && (await getErrorReportForAnswer(actor, reference))
  if (!report && !isAnswer) absent(locale)
  return { actor, report }
}

const done = ['taken', 'closed', 'failed'] as const

type AnswerPageProps = PageProps<'/[locale]/desk/error-reports/[reference]'>

export default async function ErrorReportAnswerPage({ params, searchParams }: AnswerPageProps) {
  const { reference, ...rest } = await params
  const locale = requireLocale(rest.locale)
  if (!isReference(reference)) absent(locale)
  const wanted = single((await searchParams).done)
  const isAnswer = await isPostback()
  const page = await reachable(() => load(locale, reference, isAnswer))
  const { actor = null, report = null } = page?.loaded ?? {}
  const notice = done.find((name) => name === wanted)
  const t = await getTranslations('errorReport.desk')
  const title = t('reportTitle')
  return (
    <DeskPage locale={locale} path={paths.deskErrorReport(reference)} actor={actor}>
      {notice ? <Notice title={t(`done.${notice}`)} /> : null}
      <PageHeading
        title={title}
        compact
        crumbs={[{ label: t('title'), href: inLocale(locale, paths.deskErrorReports()) }]}
      />
      {report ? <ErrorReportDetails locale={locale} report={report} /> : null}
      {report?.state === 'open' || (isAnswer && notice !== 'closed') ? (
        <Section id="close" title={t('closeTitle')} className="mt-8">
          <ErrorAnswerPanel locale={locale} reference={reference} report={report} />
        </Section>
      ) : (
        <FormTitle titles={{ plain: title, refused: title }} />
      )}
      {page || isAnswer ? null : <DeskUnavailable />}
    </DeskPage>
  )
}
