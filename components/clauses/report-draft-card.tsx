import { useTranslations } from 'next-intl'
import { useSignInAgainTexts, writtenFormCodes } from '@/components/auth/sign-in-again-texts'
import { OneButtonForm } from '@/components/forms/one-button-form'
import { Card } from '@/components/ui/card'
import { discardReportDraftAction } from '@/lib/clauses/report-draft-actions'
import { draftReasonLimit } from '@/lib/clauses/report-draft-schema'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { DraftOrigin, type ShownDraft } from './report-draft-origin'
import { ReturnDraftForm } from './return-draft-form'

interface ReportDraftCardProps {
  locale: Locale
  agreementKey: string
  number: number
  draft: ShownDraft & { id: string; version: number; isOwn: boolean; isLeftBehind: boolean }
  /** Whether the person files it, or prepares it. */
  mayFile: boolean
}

const codes = [...writtenFormCodes, 'reasonMissing', 'draftChanged'] as const

/** The draft with which the form below is filled in: who prepared it, and what else can become of it. */
export function ReportDraftCard({ locale, agreementKey, number, draft, mayFile }: ReportDraftCardProps) {
  const t = useTranslations('office')
  const form = useTranslations('form')
  const error = useTranslations('error')
  const errors = {
    ...Object.fromEntries(codes.map((code) => [code, error(code)])),
    notFound: error('draftChanged'),
    textTooLong: t('return.tooLong', { count: formatNumber(draftReasonLimit, locale) }),
  }
  const permalink = inLocale(locale, paths.deskReport(agreementKey, number))
  const fixed = { locale, draft: `${draft.id}/${draft.version}` }
  const signIn = useSignInAgainTexts()
  return (
    <Card id="report-draft" title={t('card.title')} className="report-draft">
      <DraftOrigin draft={draft} />
      <p className="mt-2">{mayFile ? t('card.toFile') : t(draft.returned ? 'card.again' : 'card.waiting')}</p>
      <div className="buttons mt-2">
        {mayFile && !draft.returned ? (
          <ReturnDraftForm
            permalink={permalink}
            fixed={fixed}
            texts={{
              open: t('return.open'),
              errorTitle: form('errorTitle'),
              errors,
              signIn,
              reason: t('return.reason'),
              hint: t('return.hint'),
              submit: t('return.submit'),
              submitting: t('return.submitting'),
            }}
          />
        ) : null}
        {draft.isOwn || (mayFile && draft.isLeftBehind) ? (
          <details className="confirm-change">
            <summary className="button">{t('discard.open')}</summary>
            <div className="stack-tight">
              <p>{t('discard.explanation')}</p>
              <OneButtonForm
                action={discardReportDraftAction}
                permalink={permalink}
                fixed={fixed}
                kind="danger"
                texts={{
                  submit: t('discard.confirm'),
                  submitting: t('discard.submitting'),
                  errorTitle: form('errorTitle'),
                  errors,
                }}
              />
            </div>
          </details>
        ) : null}
      </div>
    </Card>
  )
}
