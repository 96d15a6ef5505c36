import { useTranslations } from 'next-intl'
import { HiddenFields } from '@/components/forms/hidden-fields'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { publishDocumentAction } from '@/lib/documents/document-actions'
import type { DeskDocument } from '@/lib/documents/document-desk-queries'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { useDocumentErrors } from './use-document-texts'
import { WithdrawForm } from './withdraw-form'

/** Publication and withdrawal: for another person than the one who uploaded the file, who is told so. */
export function ReleasePanel({ locale, document }: { locale: Locale; document: DeskDocument }) {
  const t = useTranslations('documents.release')
  const form = useTranslations('form')
  const errors = useDocumentErrors(locale)
  if (document.state === 'withdrawn') return null
  const step = document.state === 'published' ? 'withdraw' : 'publish'
  const fixed = { locale, key: document.key, version: String(document.version) }
  return (
    <Card id="release" title={t(`${step}.title`)}>
      <div className="stack">
        <p>{document.mayRelease ? t(`${step}.body`) : t(`secondPerson.${step}`)}</p>
        {document.mayRelease && step === 'publish' ? (
          <form action={publishDocumentAction}>
            <HiddenFields values={fixed} />
            <Button kind="primary" large>
              {t('publish.submit')}
            </Button>
          </form>
        ) : null}
        {document.mayRelease && step === 'withdraw' ? (
          <WithdrawForm
            permalink={inLocale(locale, paths.deskDocument(document.key))}
            fixed={fixed}
            texts={{
              reason: t('withdraw.reason'),
              reasonHint: t('withdraw.reasonHint'),
              submit: t('withdraw.submit'),
              submitting: t('withdraw.submitting'),
              errorTitle: form('errorTitle'),
              errors,
            }}
          />
        ) : null}
      </div>
    </Card>
  )
}
