import { useTranslations } from 'next-intl'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { Dots } from '@/components/ui/dots'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { TextLink } from '@/components/ui/text-link'
import type { TextAuthenticity } from '@/lib/agreements/text-authenticity'
import type { RegistrationKind } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'
import { paths } from '@/lib/paths'
import type { NamedLink } from '@/lib/records/named-link'
import type { Passage } from '@/lib/records/passage'
import { useAuthenticityFacts } from './authenticity-facts'
import { Citing, type Reference } from './citing'

interface FormalitiesCardProps {
  formalities: {
    depositary: NamedLink | null
    originals: number | null
    originalsHeld: Passage | null
    statedArticles: number | null
    statedAnnexes: number | null
    hasPreamble: boolean | null
    registrations: readonly (Reference & {
      id: string
      kind: RegistrationKind
      name: Passage | null
      made: PartialDate
    })[]
  }
  authenticity: TextAuthenticity
}

/** Where the document is kept, registered and published, and in which languages it was done. Nothing where nobody states anything. */
export function FormalitiesCard(props: FormalitiesCardProps) {
  const t = useTranslations('terms.formalities')
  const facts = useFormalityFacts(props)
  if (facts.length === 0) return null
  return (
    <Card id="formalities" title={t('title')}>
      <FactsList layout="rows" facts={facts} />
    </Card>
  )
}

function useFormalityFacts({ formalities, authenticity }: FormalitiesCardProps): Fact[] {
  const t = useTranslations('terms.formalities')
  const { depositary, originals, originalsHeld } = formalities
  const facts: Fact[] = []
  if (depositary) {
    facts.push({
      key: 'depositary',
      term: t('depositary'),
      value: (
        <TextLink path={paths.body(depositary.key)} lang={depositary.locale}>
          {depositary.name}
        </TextLink>
      ),
    })
  }
  if (originals !== null || originalsHeld) {
    const held = originalsHeld ? <T lang={originalsHeld.lang}>{originalsHeld.text}</T> : null
    facts.push({
      key: 'originals',
      term: t('originals'),
      value: originals === null ? held : t('originalsCount', { count: originals }),
      note: originals === null ? undefined : held,
    })
  }
  return [
    ...facts,
    ...useAuthenticityFacts(authenticity),
    ...usePartsFact(formalities),
    ...useRegistrationFacts(formalities),
  ]
}

function usePartsFact({ hasPreamble, statedArticles, statedAnnexes }: FormalitiesCardProps['formalities']): Fact[] {
  const t = useTranslations('terms.formalities')
  if (hasPreamble === null && statedArticles === null && statedAnnexes === null) return []
  const value = (
    <Dots as="span" className="">
      {hasPreamble === null ? null : t(hasPreamble ? 'preamble' : 'noPreamble')}
      {statedArticles === null ? null : t('articles', { count: statedArticles })}
      {statedAnnexes === null ? null : t('annexes', { count: statedAnnexes })}
    </Dots>
  )
  return [{ key: 'parts', term: t('parts'), value }]
}

function useRegistrationFacts({ registrations }: FormalitiesCardProps['formalities']): Fact[] {
  const t = useTranslations('terms.formalities')
  return registrations.map((registration) => ({
    key: registration.id,
    term: t(registration.kind),
    value: <Citing name={registration.name} reference={registration} date={registration.made} />,
  }))
}
