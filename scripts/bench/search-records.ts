import type { Transaction } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locales'
import { recordShapes } from '@/lib/records/record-shapes'
import type { SearchDocument, SearchPart } from '@/lib/search/search-document'

/**
 * Writes the published records behind entries of the index, as far as a question reads them: titles and passages come from what a record
 * said last, which the public sees of published records. Without the triggers that would make history and entries of them, which are made
 * here already.
 */
export async function writeRecords(tx: Transaction, documents: readonly SearchDocument[]): Promise<void> {
  for (const table of ['Agreement', 'Clause', 'RecordRevision', 'Source'])
    await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  const key = 'bench'
  const { id: sourceId } = await tx.source.upsert({
    where: { key },
    create: { key, language: 'ru', titleIsOurs: true, state: 'published' },
    update: {},
  })
  // Of what was broken off some may be there.
  const keys = documents.flatMap(({ kind, key }) => (kind === 'agreements' ? [key] : []))
  await tx.agreement.createMany({
    data: keys.map((key) => ({ key, kind: 'agreement', stage: 'signed', primaryLocale: 'ru', state: 'published' })),
    skipDuplicates: true,
  })
  const agreements = await tx.agreement.findMany({ where: { key: { in: keys } }, select: { id: true, key: true } })
  const ids = new Map(agreements.map(({ id, key }) => [key, id]))
  await tx.clause.createMany({
    data: documents.flatMap(({ kind, key }) => {
      const [, agreement = '', number = ''] = /^(.+)-(\d+)$/.exec(key) ?? []
      const agreementId = ids.get(agreement)
      if (kind !== 'clauses' || !agreementId) return []
      return [{ key, agreementId, number: Number(number), position: Number(number), sourceId }]
    }),
    skipDuplicates: true,
  })
  await tx.recordRevision.createMany({
    data: documents.flatMap(({ kind, key, parts }) => {
      if (kind === 'documents') return []
      const { head, shortHead = head } = recordShapes[kind]
      const document = { [shortHead]: saidIn(parts, 'A'), text: saidIn(parts, 'C') }
      return [{ noun: kind, key, revision: 1, kind: 'loaded' as const, document }]
    }),
    skipDuplicates: true,
  })
}

function saidIn(parts: readonly SearchPart[], weight: SearchPart['weight']): Partial<Record<Locale, string>> {
  const said: Partial<Record<Locale, string>> = {}
  for (const { text, lang, weight: its } of parts)
    if (its === weight && lang) said[lang] = [said[lang], text].filter(Boolean).join(' ')
  return said
}
