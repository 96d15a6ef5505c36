import { useTranslations } from 'next-intl'
import { RecordCard } from '@/components/records/record-card'
import { RecordLink } from '@/components/records/record-link'
import { RecordRow } from '@/components/records/record-row'
import { T } from '@/components/ui/bidi-text'
import { DateText } from '@/components/ui/date-text'
import { paths } from '@/lib/paths'
import type { PersonPage } from '@/lib/people/person-types'

/** The agreements that a person signed, for which body, and with the office held on that day. */
export function SignaturesCard({ person }: { person: PersonPage }) {
  const t = useTranslations('people')
  return (
    <RecordCard id="signatures" title={t('signed')}>
      {person.signatures.map(({ id, agreement, signed, body, officeThen }) => (
        <RecordRow
          key={id}
          title={<RecordLink path={paths.agreement(agreement.key)} record={agreement} />}
          meta={[
            { key: 'date', value: <DateText value={signed} form="dual" /> },
            {
              key: 'body',
              value: (
                <>
                  {t('signedFor')}: <RecordLink path={paths.body(body.key)} record={body} />
                </>
              ),
            },
          ]}
        >
          {officeThen ? (
            <p className="meta">
              {t('officeThen')}: <T lang={officeThen.lang}>{officeThen.text}</T>
            </p>
          ) : null}
        </RecordRow>
      ))}
    </RecordCard>
  )
}
