import { useTranslations } from 'next-intl'
import { PassageText } from '@/components/records/passage-text'
import { T } from '@/components/ui/bidi-text'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { Dots } from '@/components/ui/dots'
import { type Fact, FactsList } from '@/components/ui/facts-list'
import { TextLink } from '@/components/ui/text-link'
import type { PartyClock } from '@/lib/agreements/agreement-clock'
import type { ConsentKind, DeclarationKind } from '@/lib/generated/prisma/enums'
import type { PartialDate } from '@/lib/i18n/dates'
import { paths } from '@/lib/paths'
import type { NamedLink } from '@/lib/records/named-link'
import type { MarkedPassage, Passage } from '@/lib/records/passage'
import { Citing, type Reference } from './citing'
import { ClockDay } from './clock-facts'
import { ClockWhy, type ClockWhyProps } from './clock-why'

interface PartyFormalities {
  partyId: string
  stateBody: boolean | null
  signedBy: NamedLink | null
  signatoryOffice: Passage | null
  fullPowers: boolean | null
  consent: ConsentKind
  consented: PartialDate
  notified: PartialDate
  withdrawalNotified: PartialDate
  acts: readonly (Reference & { id: string; kind: Passage | null; adopted: PartialDate })[]
  declarations: readonly {
    id: string
    kind: DeclarationKind
    made: PartialDate
    text: MarkedPassage | null
    source: NamedLink | null
  }[]
}

interface PartyTermsCardProps {
  /** In the order in which the page names the parties. */
  parties: readonly PartyFormalities[]
  clocks: readonly PartyClock[]
  nameOf: ClockWhyProps['nameOf']
}

/** Who signed for each party, how it agreed to be bound, and since when; a party of which nobody states anything is left out. */
export function PartyTermsCard({ parties, clocks, nameOf }: PartyTermsCardProps) {
  const t = useTranslations('terms.parties')
  const write = usePartyFacts(nameOf)
  const known = parties
    .map((party) => ({
      party,
      facts: write(
        party,
        clocks.find(({ partyId }) => partyId === party.partyId),
      ),
    }))
    .filter(({ facts }) => facts.length > 0)
  if (known.length === 0) return null
  return (
    <Card id="signatures" title={t('title')}>
      <div className="stack">
        {known.map(({ party, facts }) => (
          <div key={party.partyId}>
            <h3>{nameOf(party.partyId)}</h3>
            <FactsList layout="rows" facts={facts} />
          </div>
        ))}
      </div>
    </Card>
  )
}

function usePartyFacts(nameOf: PartyTermsCardProps['nameOf']) {
  const t = useTranslations('terms.parties')
  const writeSignature = useSignatureFacts()
  const writePapers = usePaperFacts()
  return (party: PartyFormalities, clock: PartyClock | undefined): Fact[] => {
    const dated = (key: 'notified' | 'withdrawalNotified'): Fact[] =>
      party[key].precision === 'unknown'
        ? []
        : [{ key, term: t(key), value: <DateText value={party[key]} form="dual" /> }]
    const reckoned = (key: 'entry' | 'until'): Fact[] => {
      const answer = clock?.[key]
      // What holds for the document as a whole is said once, in the card of its terms.
      if (!answer || answer.reasons.some(({ code }) => code === 'generalEntry')) return []
      const note = <ClockWhy reasons={answer.reasons} nameOf={nameOf} />
      return [{ key, term: t(key), value: <ClockDay answer={answer} />, note }]
    }
    return [
      ...writeSignature(party),
      ...dated('notified'),
      ...reckoned('entry'),
      ...dated('withdrawalNotified'),
      ...reckoned('until'),
      ...writePapers(party),
    ]
  }
}

function useSignatureFacts() {
  const t = useTranslations('terms.parties')
  return ({
    stateBody,
    signedBy,
    signatoryOffice: office,
    fullPowers,
    consent,
    consented,
  }: PartyFormalities): Fact[] => {
    const facts: Fact[] = []
    if (stateBody !== null) {
      facts.push({ key: 'body', term: t('stateBody'), value: t(stateBody ? 'isStateBody' : 'isNoStateBody') })
    }
    if (signedBy || office || fullPowers !== null) {
      const words = office ? <T lang={office.lang}>{office.text}</T> : null
      facts.push({
        key: 'signedBy',
        term: t('signedBy'),
        value: signedBy ? (
          <TextLink path={paths.person(signedBy.key)} lang={signedBy.locale}>
            {signedBy.name}
          </TextLink>
        ) : (
          words
        ),
        note:
          (signedBy && words) || fullPowers !== null ? (
            <Dots as="span">
              {signedBy && words ? <span>{t.rich('office', { office: () => words })}</span> : null}
              {fullPowers === null ? null : t(fullPowers ? 'fullPowers' : 'noFullPowers')}
            </Dots>
          ) : undefined,
      })
    }
    if (consent !== 'not_stated' || consented.precision !== 'unknown') {
      facts.push({
        key: 'consent',
        term: t('consent'),
        value: t(`consentKind.${consent}`),
        note: consented.precision === 'unknown' ? undefined : <DateText value={consented} form="dual" />,
      })
    }
    return facts
  }
}

function usePaperFacts() {
  const t = useTranslations('terms.parties')
  return ({ acts, declarations }: PartyFormalities): Fact[] => [
    ...(acts.length > 0
      ? [
          {
            key: 'acts',
            term: t('acts'),
            value: (
              <ul className="rows-plain">
                {acts.map((act) => (
                  <li key={act.id}>
                    <Citing name={act.kind} reference={act} date={act.adopted} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...declarations.map(({ id, kind, made, text, source }) => ({
      key: id,
      term: t(kind),
      value: <PassageText passage={text} />,
      note:
        source || made.precision !== 'unknown' ? (
          <Citing name={null} reference={{ number: null, url: null, source }} date={made} />
        ) : undefined,
    })),
  ]
}
