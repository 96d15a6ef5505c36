import { useTranslations } from 'next-intl'
import { RecordNumbers } from '@/components/records/record-numbers'
import type { BodyPage } from '@/lib/bodies/body-types'

/** How much the registry holds of a body. */
export function BodyNumbers({ body }: { body: BodyPage }) {
  const t = useTranslations()
  const ofBody = `?body=${body.key}`
  const agreements = new Set(body.sides.flatMap((side) => (side.body.key === body.key ? [side.agreement.key] : [])))
    .size
  const people = new Set([...body.offices.present, ...body.offices.earlier].map(({ person }) => person.key)).size
  const { answered, meetings, outcomes, films, funding } = body
  const numberOf = (key: string, count: number, words: string, href: `/${string}` | `#${string}`) => ({
    ...{ key, count, words, href },
  })
  return (
    <RecordNumbers
      label={t('bodies.numbers')}
      numbers={[
        numberOf('agreements', agreements, t('agreements.count', { count: agreements }), `/agreements${ofBody}`),
        numberOf('clauses', answered.length, t('agreements.clauseCount', { count: answered.length }), '#answered'),
        numberOf('people', people, t('people.count', { count: people }), `/people${ofBody}`),
        numberOf('meetings', meetings.length, t('meetings.count', { count: meetings.length }), '#meetings'),
        numberOf('outcomes', outcomes.length, t('outcomes.count', { count: outcomes.length }), '#outcomes'),
        numberOf('films', films.length, t('films.count', { count: films.length }), '#films'),
        numberOf('funding', funding.length, t('funding.count', { count: funding.length }), `/funding${ofBody}`),
      ]}
    />
  )
}
