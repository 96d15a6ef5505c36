import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { RecordOnDesk } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { recordPath } from '@/lib/records/record-paths'
import { useErrorTexts } from './error-texts'
import { OpenDraftForm } from './open-draft-form'
import { WithdrawalForm } from './withdrawal-form'

/** What can be done with a record of which no draft is open. */
export function RecordTools({ locale, record }: { locale: Locale; record: RecordOnDesk }) {
  const t = useTranslations('drafts')
  const text = useTranslations('textToClauses')
  const form = useTranslations('form')
  const errors = useErrorTexts()
  const { noun, key } = record.name
  const permalink = inLocale(locale, paths.deskRecord(noun, key))
  const publicPage = recordPath(noun, key)
  const textOf = agreementOf(record)
  const shared = { errorTitle: form('errorTitle'), errors, submitting: t('form.saving') }
  const asks = record.state === 'withdrawn' ? 'restore' : 'withdraw'
  return (
    <Card aside title={t(`standing.${record.state}`)}>
      <div className="form-part">
        {record.state === 'published' && publicPage ? (
          <a href={inLocale(locale, publicPage)}>{t('record.publicPage')}</a>
        ) : null}
        {textOf ? <a href={inLocale(locale, paths.deskTextToClauses(textOf))}>{text('open')}</a> : null}
        {record.draft || record.state !== 'published' ? null : (
          <OpenDraftForm
            permalink={permalink}
            fixed={{ locale, noun, key }}
            texts={{ ...shared, submit: t('record.edit') }}
          />
        )}
        {record.draft || record.state === 'new' || record.state === 'merged' || !record.hasState ? null : (
          <WithdrawalForm
            permalink={permalink}
            fixed={{ locale, noun, key, purpose: asks === 'restore' ? 'restoration' : 'withdrawal' }}
            texts={{
              ...shared,
              title: t(`${asks}.title`),
              explanation: t(`${asks}.explanation`),
              reason: t('withdraw.reason'),
              reasonHint: t('withdraw.reasonHint'),
              submit: t(`${asks}.submit`),
            }}
          />
        )}
      </div>
    </Card>
  )
}

/** The agreement whose text the record is, or is a clause of. */
function agreementOf({ name, draft, published }: RecordOnDesk): string | null {
  if (name.noun === 'agreements') return name.key
  const { agreement } = draft?.document ?? published ?? {}
  return name.noun === 'clauses' && typeof agreement === 'string' ? agreement : null
}
