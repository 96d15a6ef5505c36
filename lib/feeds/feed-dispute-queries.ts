import 'server-only'
import { partiesSelect, partyViews } from '@/lib/agreements/party-select'
import { publicDb } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { chooseText } from '@/lib/i18n/texts'
import { toAgreementReference } from '@/lib/records/record-references'
import type { DisputeChange } from './feed-change'

const disputeSelect = {
  id: true,
  partyId: true,
  recordedAt: true,
  settledBy: true,
  settledAt: true,
  report: { select: { partyId: true } },
  texts: { select: { locale: true, reason: true } },
  settlements: { select: { locale: true, reason: true } },
  clause: {
    select: { number: true, agreement: { select: { key: true, primaryLocale: true, ...partiesSelect } } },
  },
} satisfies Prisma.DisputeSelect

/**
 * What was last raised and settled: two events of a dispute.
 * @param most of either
 */
export async function listDisputeChanges(
  where: Prisma.DisputeWhereInput,
  locale: Locale,
  most: number,
): Promise<DisputeChange[]> {
  const [raised, settled] = await Promise.all([
    publicDb().dispute.findMany({
      where,
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      take: most,
      select: disputeSelect,
    }),
    publicDb().dispute.findMany({
      where: { AND: [where, { settledAt: { not: null } }] },
      orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
      take: most,
      select: disputeSelect,
    }),
  ])
  return [
    ...raised.map((row) => changeOf(row, { event: 'raised', at: row.recordedAt, texts: row.texts }, locale)),
    ...settled.flatMap((row) =>
      row.settledBy && row.settledAt
        ? [changeOf(row, { event: row.settledBy, at: row.settledAt, texts: row.settlements }, locale)]
        : [],
    ),
  ]
}

type DisputeRow = Prisma.DisputeGetPayload<{ select: typeof disputeSelect }>

interface DisputeEvent {
  event: DisputeChange['event']
  at: Date
  texts: DisputeRow['texts']
}

function changeOf(row: DisputeRow, { event, at, texts }: DisputeEvent, locale: Locale): DisputeChange {
  const { agreement, number } = row.clause
  const parties = partyViews(agreement, locale, agreement.primaryLocale)
  const nameOf = (partyId: string) => parties.find(({ id }) => id === partyId)?.countryName ?? ''
  const reason = chooseText(texts, locale)
  return {
    type: 'dispute',
    id: row.id,
    at: at.toISOString(),
    event,
    agreement: toAgreementReference(agreement, locale),
    number,
    party: nameOf(row.partyId),
    other: nameOf(row.report.partyId),
    reason: reason && { text: reason.reason, lang: reason.locale },
  }
}
