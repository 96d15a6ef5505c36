import { useTranslations } from 'next-intl'
import { TextField } from '@/components/forms/field'
import { T } from '@/components/ui/bidi-text'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import type { RecordName } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import type { RecordNoun } from '@/lib/records/record-shape'

interface ListedRecord extends RecordName {
  /** Of a clause; the way to the text stands with the first clause of each. */
  agreement: RecordName | null
  draft: { state: 'draft' | 'in_review' | 'scheduled'; baseRevision: number } | null
  isWithdrawn: boolean
}

interface RecordListProps {
  locale: Locale
  noun: RecordNoun
  records: readonly ListedRecord[]
  words: string
  isCut: boolean
}

export function RecordList({ locale, noun, records, words, isCut }: RecordListProps) {
  const t = useTranslations('drafts')
  const text = useTranslations('textToClauses')
  return (
    <>
      <search>
        <form className="record-search" action={inLocale(locale, paths.deskRecordList(noun))}>
          <TextField name="words" label={t('list.search')} value={words} maxLength={100} />
          <Button>{t('list.find')}</Button>
          {words ? <a href={inLocale(locale, paths.deskRecordList(noun))}>{t('list.all')}</a> : null}
        </form>
      </search>
      {records.length === 0 ? (
        <EmptyState title={words ? t('list.nothing') : t('list.empty')} />
      ) : (
        <Card flush>
          {isCut ? <p className="meta">{t('form.find.more')}</p> : null}
          <ul className="rows">
            {records.map((record, index) => (
              <li key={record.key} className="draft-row">
                <p>
                  <a className="draft-row-name" href={inLocale(locale, paths.deskRecord(noun, record.key))}>
                    <T lang={record.lang}>{record.name}</T>
                  </a>
                </p>
                <p className="meta draft-row-meta">
                  {record.agreement ? <T lang={record.agreement.lang}>{record.agreement.name}</T> : null}
                  <code dir="ltr">{record.key}</code>
                  {record.isWithdrawn ? <Tag dashed>{t('standing.withdrawn')}</Tag> : null}
                  {record.draft?.baseRevision === 0 ? <Tag>{t('new')}</Tag> : null}
                  {record.draft ? <Tag dashed>{t(`state.${record.draft.state}`)}</Tag> : null}
                  {record.agreement && records[index - 1]?.agreement?.key !== record.agreement.key ? (
                    <a href={inLocale(locale, paths.deskTextToClauses(record.agreement.key))}>{text('open')}</a>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
