import { useTranslations } from 'next-intl'
import { RecordLink } from '@/components/records/record-link'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import type { DocumentPage } from '@/lib/documents/document-page-types'
import { paths } from '@/lib/paths'

/** The public records that a document belongs to. */
export function DocumentPlaces({ document }: { document: DocumentPage }) {
  const t = useTranslations('documents')
  const { agreements, meetings, sources } = document
  const isNowhere = [agreements, meetings, sources].every((records) => records.length === 0)
  return (
    <Card id="links" title={t('links.title')} aside>
      {isNowhere ? (
        <p>{t('page.none')}</p>
      ) : (
        <ul className="rows-plain stack-tight">
          {agreements.map((agreement) => (
            <li key={agreement.key}>
              <p className="meta">{t('links.record.agreement')}</p>
              <RecordLink path={paths.agreement(agreement.key)} record={agreement} />
              <Dots>{agreement.textLocales.map((language) => t('links.textIn', { language }))}</Dots>
            </li>
          ))}
          {meetings.map((meeting) => (
            <li key={meeting.key}>
              <p className="meta">{t('links.record.meeting')}</p>
              <RecordLink path={paths.meeting(meeting.key)} record={meeting} />
            </li>
          ))}
          {sources.map((source) => (
            <li key={source.key}>
              <p className="meta">{t('links.record.source')}</p>
              <RecordLink path={paths.source(source.key)} record={source} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
