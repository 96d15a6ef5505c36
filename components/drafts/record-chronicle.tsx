import { useTranslations } from 'next-intl'
import { CutNote } from '@/components/records/cut-note'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/instant-text'
import { Tag } from '@/components/ui/tag'
import { chronicleLimit, type RecordOnDesk } from '@/lib/drafts/draft-lines'
import type { Locale } from '@/lib/i18n/locales'
import { formatDigits } from '@/lib/i18n/numbers'
import { useErrorTexts } from './error-texts'

/** What was published of a record, and what became of its drafts, newest first. */
export function RecordChronicle({ locale, record }: { locale: Locale; record: RecordOnDesk }) {
  const t = useTranslations('drafts')
  // The registry gives the code of the rule that stood in the way; a person, words of their own.
  const rules = useErrorTexts()
  return (
    <>
      {record.revisions.length > 0 ? (
        <Card title={t('revisions.title')} aside>
          <ol className="chronicle">
            {record.revisions.map((revision) => (
              <li key={revision.revision}>
                <p>
                  {t('revisions.number', { number: formatDigits(revision.revision, locale) })}:{' '}
                  {t(`revisions.kind.${revision.kind}`)}
                  {revision.alone ? (
                    <>
                      {' '}
                      <Tag>{t('revisions.alone')}</Tag>
                    </>
                  ) : null}
                </p>
                <p className="meta">
                  <InstantText iso={revision.recordedAt} />
                </p>
                {revision.reason ? <T as="p">{revision.reason}</T> : null}
              </li>
            ))}
          </ol>
          <CutNote isCut={record.revisions.length >= chronicleLimit} limit={chronicleLimit} />
        </Card>
      ) : null}
      {record.events.length > 0 ? (
        <Card title={t('events.title')} aside>
          <ol className="chronicle">
            {record.events.map((event) => (
              <li key={`${event.at} ${event.step}`}>
                <p>
                  <bdi>{event.actor ?? t('events.registry')}</bdi>: {t(`events.step.${event.step}`)}
                </p>
                <p className="meta">
                  <InstantText iso={event.at} />
                </p>
                {event.reason && event.step === 'unscheduled' ? <p>{rules[event.reason]}</p> : null}
                {event.reason && event.step !== 'unscheduled' ? <T as="p">{event.reason}</T> : null}
              </li>
            ))}
          </ol>
          <CutNote isCut={record.events.length >= chronicleLimit} limit={chronicleLimit} />
        </Card>
      ) : null}
    </>
  )
}
