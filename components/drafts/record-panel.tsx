import { useTranslations } from 'next-intl'
import { Notice } from '@/components/forms/notice'
import { DocumentChanges } from '@/components/history/document-changes'
import { T } from '@/components/ui/bidi-text'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import type { RecordOnDesk } from '@/lib/drafts/draft-lines'
import { draftedChanges, isUnfinished } from '@/lib/drafts/drafted-changes'
import { changedLines } from '@/lib/history/document-lines'
import type { Locale } from '@/lib/i18n/locales'
import { formatNumber } from '@/lib/i18n/numbers'
import { inLocale, paths } from '@/lib/paths'
import { recordShapes } from '@/lib/records/record-shapes'
import { DraftFaults } from './draft-faults'

interface RecordPanelProps {
  locale: Locale
  record: RecordOnDesk
}

/** The draft as whoever reviews it needs it: what it changes, and what is missing. */
export function RecordPanel({ locale, record }: RecordPanelProps) {
  const t = useTranslations('drafts')
  const { draft, name, published } = record
  const { noun, key } = name
  const names = new Map(record.names.map((named) => [`${named.noun} ${named.key}`, named]))
  if (!draft)
    return published ? (
      <Card title={t('record.content')}>
        <DocumentChanges
          noun={noun}
          changes={changedLines(recordShapes[noun], {}, published)}
          names={names}
          columns={{ before: null, after: t('record.content') }}
        />
      </Card>
    ) : null
  const isNew = record.state === 'new'
  const changes = draftedChanges(record)
  const faults = Object.keys(draft.errors).length
  return (
    <>
      {faults > 0 && draft.purpose === 'edit' && !draft.steps.includes('save') ? (
        <DraftFaults
          title={t('record.faults', { count: faults, number: formatNumber(faults, locale) })}
          locale={locale}
          name={name}
          values={draft.values}
          errors={draft.errors}
          hasForm={false}
        />
      ) : null}
      {faults > 0 && draft.purpose === 'edit' && draft.steps.includes('save') ? (
        <Notice title={t('record.faults', { count: faults, number: formatNumber(faults, locale) })}>
          <a href={inLocale(locale, `${paths.deskRecordEdit(noun, key)}?check=1`)}>{t('record.showFaults')}</a>
        </Notice>
      ) : null}
      {draft.missing.length > 0 ? (
        <Card title={t('record.missing.title')}>
          <p className="meta">{t('record.missing.together')}</p>
          <ul className="rows">
            {draft.missing.map((other) => (
              <li key={`${other.noun} ${other.key}`} className="draft-row">
                {other.version === null ? (
                  <code dir="ltr">{other.key}</code>
                ) : (
                  <a href={inLocale(locale, paths.deskRecord(other.noun, other.key))}>
                    <T lang={other.lang}>{other.name}</T>
                  </a>
                )}{' '}
                <Tag dashed={!other.isReady}>
                  {other.version === null
                    ? t('record.missing.nowhere')
                    : other.isReady
                      ? t('record.missing.ready')
                      : t('record.missing.notReady')}
                </Tag>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {draft.purpose === 'edit' ? (
        <Card
          title={isNew ? t('record.says') : t('record.changes')}
          meta={
            <>
              {draft.steps.includes('save') ? (
                <ButtonLink
                  kind={isUnfinished(record) ? 'primary' : 'plain'}
                  href={inLocale(locale, paths.deskRecordEdit(noun, key))}
                >
                  {t('record.continue')}
                </ButtonLink>
              ) : null}{' '}
              <ButtonLink href={inLocale(locale, paths.deskRecordPreview(noun, key))}>{t('record.preview')}</ButtonLink>
            </>
          }
        >
          {changes.length === 0 ? (
            <p className="meta">{t('record.noChanges')}</p>
          ) : (
            <DocumentChanges
              noun={noun}
              changes={changes}
              names={names}
              columns={
                isNew
                  ? { before: null, after: t('record.says') }
                  : { before: t('record.before'), after: t('record.after') }
              }
            />
          )}
        </Card>
      ) : null}
    </>
  )
}
