import { useTranslations } from 'next-intl'
import { RecordNumbers } from '@/components/records/record-numbers'
import type { PersonPage } from '@/lib/people/person-types'

/** How much the registry holds of a person; each number leads to the part of the page that has as many. */
export function PersonNumbers({ person }: { person: PersonPage }) {
  const t = useTranslations()
  const { signatures, meetings, outcomesTold, films } = person
  return (
    <RecordNumbers
      label={t('people.numbers')}
      numbers={[
        {
          key: 'signatures',
          count: signatures.length,
          words: t('agreements.count', { count: signatures.length }),
          href: '#signatures',
        },
        {
          key: 'meetings',
          count: meetings.length,
          words: t('meetings.count', { count: meetings.length }),
          href: '#meetings',
        },
        {
          key: 'outcomes',
          count: outcomesTold.length,
          words: t('outcomes.count', { count: outcomesTold.length }),
          href: '#outcomes',
        },
        { key: 'films', count: films.length, words: t('films.count', { count: films.length }), href: '#films' },
      ]}
    />
  )
}
