import 'server-only'
import type { Transaction } from '@/lib/db'
import { RuleError } from '@/lib/errors'
import type { RecordNoun } from '../record-shape'
import { recordShapes } from '../record-shapes'
import type { Model } from './table-rows'
import { tableOf } from './table-writer'

/** What a published record cannot do without. The database refuses the same. */
async function isNeeded(tx: Transaction, noun: RecordNoun, key: string): Promise<boolean> {
  const agreement = { state: 'published' } as const
  switch (noun) {
    case 'bodies':
      return (
        (await tx.agreementParty.findFirst({ where: { body: { key }, agreement }, select: { id: true } })) !== null ||
        (await tx.fundingInstrument.findFirst({ where: { holder: { key }, ...agreement }, select: { id: true } })) !==
          null ||
        // A report names its body for ever, and so does a dispute.
        (await tx.statusReport.findFirst({ where: { reportingBody: { key } }, select: { id: true } })) !== null ||
        (await tx.dispute.findFirst({ where: { body: { key } }, select: { id: true } })) !== null
      )
    case 'sources':
      return (
        (await tx.clause.findFirst({ where: { source: { key }, ...agreement, agreement }, select: { id: true } })) !==
        null
      )
    default:
      return false
  }
}

/**
 * Shows a record to the public or hides it, with its agreement's date of change where it is part of one.
 * @throws RuleError `stillNeeded` where another published record could not be shown without it
 */
export async function setState(
  tx: Transaction,
  noun: RecordNoun,
  key: string,
  state: 'published' | 'withdrawn',
): Promise<void> {
  if (state === 'withdrawn' && (await isNeeded(tx, noun, key))) throw new RuleError<'stillNeeded'>('stillNeeded')
  const { model, hasState } = recordShapes[noun]
  if (!hasState) throw new Error(`${noun} are not published by themselves`)
  const table = tableOf(tx, model as Model)
  await table.update({ where: { key }, data: { state, keptBy: 'desk' } })
  if (noun !== 'clauses' && noun !== 'obstacles') return
  const [row] = await table.findMany({ where: { key }, select: { agreementId: true } })
  await tx.agreement.update({
    where: { id: String(row?.agreementId) },
    data: { version: { increment: 1 }, changedAt: new Date() },
    select: { id: true },
  })
}
