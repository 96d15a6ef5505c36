import { useTranslations } from 'next-intl'
import { signInCodes, useSignInAgainTexts } from '@/components/auth/sign-in-again-texts'
import { raiseDisputeAction, settleDisputeAction } from '@/lib/disputes/dispute-actions'
import type { ClauseForDispute } from '@/lib/disputes/dispute-form-queries'
import { formatDate, type PartialDate } from '@/lib/i18n/dates'
import { type Locale, localeSettings, locales } from '@/lib/i18n/locales'
import { formatClauseNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { DisputeForm, type DisputeFormTexts } from './dispute-form'

interface DisputePanelProps {
  locale: Locale
  agreementKey: string
  number: number
  submissionId: string
  /** Null where the registry cannot be read or nobody is signed in. */
  clause: ClauseForDispute | null
}

/** The form that raises a dispute, with all its sentences. */
export function DisputePanel({ locale, agreementKey, number, submissionId, clause }: DisputePanelProps) {
  const t = useTranslations('disputes.form')
  const error = useTranslations('error')
  const reportText = useReportText(clause, locale)
  const isOfOneBody = new Set(clause?.targets.map(({ speaker }) => speaker.bodyKey)).size === 1
  return (
    <DisputeForm
      action={raiseDisputeAction}
      permalink={inLocale(locale, paths.deskDispute(agreementKey, number))}
      cancelHref={inLocale(locale, paths.deskReport(agreementKey, number))}
      fixed={{ locale, agreement: agreementKey, number: String(number), submissionId }}
      choiceName="target"
      offers={
        clause && {
          version: String(clause.version),
          choices: clause.targets.map(({ speaker, report }) => ({
            value: `${speaker.partyKey}/${speaker.bodyKey}/${report.id}`,
            label: isOfOneBody
              ? reportText(report)
              : t('target.onBehalf', { speaker: speaker.body.name, report: reportText(report) }),
          })),
        }
      }
      languages={useLanguages(locale, 'reason.label')}
      texts={{
        ...useCommonTexts(t('title', { number: formatClauseNumber(String(number), locale) })),
        intro: t('intro'),
        choice: t('target.legend'),
        none: clause && clause.settleable.length > 0 ? error('disputeOpen') : t('none'),
        reason: { title: t('reason.title'), hint: t('reason.hint'), otherLanguages: t('reason.otherLanguages') },
        submit: t('submit'),
      }}
    />
  )
}

/** The form that settles one. */
export function SettlementPanel({
  locale,
  agreementKey,
  number,
  submissionId,
  clause,
  disputeId,
}: DisputePanelProps & { disputeId: string }) {
  const t = useTranslations('disputes.form')
  const reportText = useReportText(clause, locale)
  const dispute = clause?.settleable.find(({ id }) => id === disputeId)
  const choices = dispute
    ? [
        ...dispute.reports.map((report) => ({
          value: `report/${report.id}`,
          label: t('settlement.report'),
          description: reportText(report),
        })),
        ...dispute.decisions.map(({ meeting, decision }) => ({
          value: `decision/${meeting.key}/${decision.key}`,
          label: t('settlement.decision', { meeting: meeting.name }),
          description: decision.text?.text,
        })),
        { value: 'withdrawal', label: t('settlement.withdrawal'), description: t('settlement.withdrawalHint') },
      ]
    : []
  return (
    <DisputeForm
      action={settleDisputeAction}
      permalink={inLocale(locale, paths.deskDispute(agreementKey, number, disputeId))}
      cancelHref={inLocale(locale, paths.deskDispute(agreementKey, number))}
      fixed={{ locale, agreement: agreementKey, number: String(number), submissionId, dispute: disputeId }}
      choiceName="settlement"
      offers={clause && { version: String(clause.version), choices }}
      languages={useLanguages(locale, 'reason.settleLabel')}
      texts={{
        ...useCommonTexts(t('settleTitle', { number: formatClauseNumber(String(number), locale) })),
        intro: t('settleIntro'),
        choice: t('settlement.legend'),
        none: t('noneToSettle'),
        reason: {
          title: t('reason.settleTitle'),
          hint: t('reason.settleHint'),
          otherLanguages: t('reason.otherLanguages'),
        },
        submit: t('settleSubmit'),
      }}
    />
  )
}

/** "Russia: “In progress”, 5 October 2025". */
function useReportText(clause: ClauseForDispute | null, locale: Locale) {
  const t = useTranslations('disputes.form.target')
  const status = useTranslations('status.label')
  type Report = { partyId: string; status: Parameters<typeof status>[0]; asOf: PartialDate }
  return ({ partyId, status: said, asOf }: Report) =>
    t('option', {
      party: clause?.parties.find(({ id }) => id === partyId)?.countryName ?? '',
      status: status(said),
      date: formatDate(asOf, locale),
    })
}

/** All four, the page's own first. */
function useLanguages(locale: Locale, label: 'reason.label' | 'reason.settleLabel') {
  const t = useTranslations('disputes.form')
  const language = useTranslations('ui.language')
  return [locale, ...locales.filter((other) => other !== locale)].map((code) => ({
    code,
    name: language(code),
    label: t(label, { language: language(code) }),
    dir: localeSettings[code].dir,
  }))
}

const codes = [
  ...signInCodes,
  'notFound',
  'unavailable',
  'foreignOrigin',
  'malformed',
  'textControls',
  'textIllegible',
  'reasonMissing',
  'disputedUnknown',
  'disputeOpen',
  'disputeSettled',
  'disputeOvertaken',
  'settlementMissing',
  'settlingUnknown',
] as const

function useCommonTexts(
  title: string,
): Pick<DisputeFormTexts, 'titles' | 'errorTitle' | 'errors' | 'signIn' | 'kept' | 'submitting' | 'cancel'> {
  const t = useTranslations('disputes.form')
  const form = useTranslations('form')
  const error = useTranslations('error')
  return {
    titles: { plain: title, refused: form('refusedTitle', { title }) },
    errorTitle: form('errorTitle'),
    errors: {
      ...Object.fromEntries(codes.map((code) => [code, error(code)])),
      textTooLong: error('textTooLongHere'),
    },
    signIn: useSignInAgainTexts(),
    kept: t('kept'),
    submitting: t('submitting'),
    cancel: form('cancel'),
  }
}
