import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { InstantText } from '@/components/ui/instant-text'
import { Tag } from '@/components/ui/tag'
import type { DraftLine } from '@/lib/drafts/draft-lines'
import { listComma } from '@/lib/i18n/lists'
import type { Locale } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'

/** The open drafts, those that wait for somebody first. */
export function DraftList({ locale, drafts }: { locale: Locale; drafts: readonly DraftLine[] }) {
  const t = useTranslations('drafts')
  const one = useTranslations('records.one')
  if (drafts.length === 0) return <EmptyState title={t('none.title')}>{t('none.body')}</EmptyState>
  return (
    <Card title={t('open')} flush>
      <ul className="rows">
        {drafts.map((draft) => (
          <li key={`${draft.noun} ${draft.key}`} className="draft-row">
            <p>
              <a className="draft-row-name" href={inLocale(locale, paths.deskRecord(draft.noun, draft.key))}>
                <T lang={draft.lang}>{draft.name}</T>
              </a>
            </p>
            <p className="meta draft-row-meta">
              <Tag>{one(draft.noun)}</Tag>
              <Tag dashed={draft.state === 'draft'}>{t(`state.${draft.state}`)}</Tag>
              {draft.purpose === 'edit' ? null : <Tag>{t(`purpose.${draft.purpose}`)}</Tag>}
              {draft.isNew ? <Tag>{t('new')}</Tag> : null}
              <span>
                {draft.editor ? (
                  <>
                    <bdi>{draft.editor}</bdi>
                    {listComma(locale)}
                  </>
                ) : null}
                <InstantText iso={draft.publishAt ?? draft.updatedAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
