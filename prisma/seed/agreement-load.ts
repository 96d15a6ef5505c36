import { writeParties } from '@/lib/agreements/agreement-party-rows'
import { writeAgreementTexts } from '@/lib/agreements/agreement-text-rows'
import { writeClauseTexts } from '@/lib/clauses/clause-text-rows'
import type { RecordDocument } from '@/lib/records/record-shape'
import { placedClauses } from './clause-places'
import { agreementDocument, clauseDocument } from './file-documents'
import type { Load } from './load'
import { loadNoun } from './noun-load'
import { FaultyRecordsError } from './record-faults'
import { fileName, type RecordOf } from './record-files'

type Agreement = RecordOf<'agreements'>

/** Loads the agreements with their parties, their clauses and the texts of both. */
export async function loadAgreements(load: Load, agreements: readonly Agreement[]): Promise<void> {
  const documents = new Map(agreements.map((agreement) => [agreement.key, agreementDocument(agreement)]))
  await loadNoun(load, 'agreements', documents)
  const open = new Map([...documents].filter(([key]) => load.isOpen('agreements', key)))
  const removeGoneParties = await loadParties(load, open)
  for (const key of await writeAgreementTexts(load.tx, open, load)) load.noteChange('agreements', key)
  await loadClauses(load, agreements)
  await removeGoneParties()
}

async function loadParties(load: Load, agreements: ReadonlyMap<string, RecordDocument>): Promise<() => Promise<void>> {
  const { ids, changed, heard, removeGone } = await writeParties(load.tx, agreements, load)
  for (const [name, id] of ids) {
    const [agreement = '', body = ''] = name.split(' ')
    load.noteParty(agreement, body, id)
  }
  for (const key of changed) load.noteChange('agreements', key)
  return async () => {
    const faults = heard.map(({ agreementId, bodyId }) => ({
      file: fileName('agreements'),
      record: load.keyOf('agreements', agreementId),
      field: 'parties',
      reason: `${load.keyOf('bodies', bodyId)} has reported and cannot leave`,
    }))
    if (faults.length > 0) throw new FaultyRecordsError(faults)
    for (const key of await removeGone()) load.noteChange('agreements', key)
  }
}

async function loadClauses(load: Load, agreements: readonly Agreement[]): Promise<void> {
  const clauses = placedClauses(agreements)
  const closed = new Set(
    clauses.filter(({ agreement }) => !load.isOpen('agreements', agreement.key)).map(({ key }) => key),
  )
  const open = clauses.filter(({ key }) => !closed.has(key))
  await loadNoun(load, 'clauses', new Map(clauses.map((placed) => [placed.key, clauseDocument(placed)])), closed)

  const texts = open
    .filter(({ key }) => load.isOpen('clauses', key))
    .map((placed) => {
      const { key, agreement } = placed
      const primaryLocale = agreement.primaryLanguage
      return [key, { document: clauseDocument(placed), id: load.id('clauses', key), primaryLocale }] as const
    })
  for (const key of await writeClauseTexts(load.tx, new Map(texts))) load.noteChange('clauses', key)
}
