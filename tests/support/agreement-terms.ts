import type { AgreementTerms, PartyTerms } from '@/lib/agreements/agreement-terms'
import type { PartialDate } from '@/lib/i18n/dates'

const unknown: PartialDate = { precision: 'unknown' }
const noDelay = { span: null, onMonthStart: false }

type Given = Partial<Omit<AgreementTerms, 'entry'>> & { entry?: Partial<AgreementTerms['entry']> }

/** The terms of an agreement of which nothing is known but what a test states. */
export function terms({ entry, ...given }: Given): AgreementTerms {
  return {
    scope: 'bilateral',
    stage: 'signed',
    signed: unknown,
    entry: { rule: 'not_stated', count: null, delay: noDelay, stated: unknown, ...entry },
    provisional: { rule: 'not_stated', from: unknown, to: unknown },
    duration: 'not_stated',
    initialTerm: null,
    termEnds: unknown,
    renewal: 'not_stated',
    renewalTerm: null,
    renewalLimit: null,
    notice: null,
    denunciation: noDelay,
    suspension: { from: unknown, to: unknown },
    terminated: unknown,
    replaced: null,
    survival: 'not_stated',
    survivalPeriod: null,
    parties: [],
    ...given,
  }
}

export function party(partyId: string, given: Partial<PartyTerms> = {}): PartyTerms {
  return {
    partyId,
    role: 'party',
    consented: unknown,
    notified: unknown,
    inForce: unknown,
    withdrawalNotified: unknown,
    withdrawn: unknown,
    ...given,
  }
}
