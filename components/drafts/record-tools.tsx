import { useTranslations } from 'next-intl'
import { OneButtonForm } from '@/components/forms/one-button-form'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import { openDraftAction } from '@/lib/drafts/draft-actions'
import type { RecordOnDesk } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { recordPath } from '@/lib/records/record-paths'
import { useErrorTexts } from './error-texts'
import { WithdrawalForm } from './withdrawal-form'

/** Where a record stands, the ways to what belongs to it, and what can be done while no draft of it is open. */
export function RecordTools({ locale, record }: { locale: Locale; record: RecordOnDesk }) {
  const t = useTranslations('drafts')
  const form = useTranslations('form')
  const errors = useErrorTexts()
  const { noun, key } = record.name
  const permalink = inLocale(locale, paths.deskRecord(noun, key))
  const publicPage = recordPath(noun, key)
  const shared = { errorTitle: form('errorTitle'), errors, submitting: t('form.saving') }
  const asks = record.state === 'withdrawn' ? 'restore' : 'withdraw'
  return (
    <Card aside title={t('record.tools')}>
      <div className="form-part">
        <p>
          <Tag dashed={record.state === 'new'}>{t(`standing.${record.state}`)}</Tag>
        </p>
        {record.state === 'published' && publicPage ? (
          <a href={inLocale(locale, publicPage)}>{t('record.publicPage')}</a>
        ) : null}
        <AgreementLinks locale={locale} record={record} />
        {record.draft || record.state !== 'published' ? null : (
          <OneButtonForm
            action={openDraftAction}
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

/** What is kept of an agreement on other pages, also for one of its clauses. */
function AgreementLinks({ locale, record }: { locale: Locale; record: RecordOnDesk }) {
  const t = useTranslations()
  const agreement = agreementOf(record)
  if (agreement === null) return null
  const isClause = record.name.noun === 'clauses'
  const links = [
    isClause
      ? { path: paths.deskRecord('agreements', agreement), label: t('records.one.agreements') }
      : { path: `${paths.deskRecordList('clauses')}?words=${agreement}-`, label: t('records.noun.clauses') },
    { path: paths.deskTextToClauses(agreement), label: t('textToClauses.open') },
    // What is withdrawn, or was merged, is not translated.
    ...(record.state === 'published' || record.state === 'new'
      ? [{ path: paths.deskTranslationMatrix(agreement), label: t('translations.title') }]
      : []),
    ...(isClause ? [] : [{ path: paths.deskDocuments(), label: t('documents.nav') }]),
  ]
  return links.map(({ path, label }) => (
    <a key={path} href={inLocale(locale, path)}>
      {label}
    </a>
  ))
}

/** The agreement whose text the record is, or is a clause of. */
function agreementOf({ name, draft, published }: RecordOnDesk): string | null {
  if (name.noun === 'agreements') return name.key
  const { agreement } = draft?.document ?? published ?? {}
  return name.noun === 'clauses' && typeof agreement === 'string' ? agreement : null
}
