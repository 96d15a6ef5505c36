import { useTranslations } from 'next-intl'
import { Notice } from '@/components/forms/notice'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/instant-text'
import { Joined } from '@/components/ui/joined'
import { Tag } from '@/components/ui/tag'
import type { RecordOnDesk } from '@/lib/drafts/draft-lines'

/** Where the open draft of a record stands: who wrote it and why, and what the reviewer said. */
export function RecordStanding({ record }: { record: RecordOnDesk }) {
  const t = useTranslations('drafts')
  const { draft } = record
  if (!draft) return null
  const person = (text: string | null) => () => <bdi>{text ?? t('events.registry')}</bdi>
  const [latest] = record.events
  const returned = draft.state === 'draft' && latest?.step === 'returned' ? latest : null
  return (
    <div className="record-page-standing">
      {returned ? (
        <Notice title={t('record.returned')}>
          {returned.reason ? <T as="p">{returned.reason}</T> : null}
          <p className="meta">
            {t.rich('record.returnedBy', {
              name: person(returned.actor),
              when: () => <InstantText iso={returned.at} />,
            })}
          </p>
        </Notice>
      ) : null}
      <p className="meta draft-row-meta">
        <Tag dashed={draft.state === 'draft'}>{t(`state.${draft.state}`)}</Tag>
        {draft.purpose === 'edit' ? null : <Tag>{t(`purpose.${draft.purpose}`)}</Tag>}
        <span>
          {t.rich('record.savedBy', { name: person(draft.editor), when: () => <InstantText iso={draft.updatedAt} /> })}
        </span>
        {draft.writers.length > 1 ? (
          <span>
            {t.rich('record.writtenBy', {
              names: () => (
                <Joined>
                  {draft.writers.map((writer) => (
                    <bdi key={writer}>{writer}</bdi>
                  ))}
                </Joined>
              ),
            })}
          </span>
        ) : null}
        {draft.submitter && draft.state !== 'draft' ? (
          <span>{t.rich('record.submittedBy', { name: person(draft.submitter) })}</span>
        ) : null}
        {draft.publishAt ? (
          <span>{t.rich('record.publishAt', { when: () => <InstantText iso={draft.publishAt ?? ''} /> })}</span>
        ) : null}
      </p>
      {draft.reason ? (
        <Card title={t('record.reason')}>
          <T as="p">{draft.reason}</T>
        </Card>
      ) : null}
      {draft.note ? (
        <Card title={t('record.note')}>
          <T as="p">{draft.note}</T>
        </Card>
      ) : null}
    </div>
  )
}
