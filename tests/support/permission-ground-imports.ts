import type { Actor } from '@/lib/auth/permissions'
import { headerOf, recordRows } from '@/lib/exchange/exchange-rows'
import { importRun, keepFile } from '@/lib/exchange/import-commands'
import { getImportRun } from '@/lib/exchange/import-queries'
import { recordShapes } from '@/lib/records/record-shapes'
import { type Keeper, keepers } from './permission-actors'

export interface GroundImport {
  id: string
  /** The sign of what its page shows. */
  sign: string
}

export type ImportState = 'fresh' | 'done' | 'refused'
export type GroundImports = Record<Keeper, Record<ImportState, GroundImport>>

/** Of each keeper a file that can be imported, one that is, and one that could not be read. */
export async function makeImports(people: Record<Keeper, Actor>): Promise<GroundImports> {
  const imports = {} as GroundImports
  for (const keeper of keepers) {
    const actor = people[keeper]
    const refused = await keepFile(actor, {
      fileName: 'refused',
      noun: null,
      read: { kind: 'refused', code: 'notATable' },
    })
    const done = await keepPerson(actor, `permission-imported-${keeper}`)
    await importRun(actor, done.id, done.sign)
    const fresh = await keepPerson(actor, `permission-import-${keeper}`)
    imports[keeper] = { fresh, done, refused: { id: refused, sign: '' } }
  }
  return imports
}

async function keepPerson(actor: Actor, key: string): Promise<GroundImport> {
  const document = {
    name: { ru: 'Пробное лицо' },
    textStatus: { ru: 'summary' },
    identified: true,
    sources: ['s0'],
  }
  const rows = recordRows(recordShapes.people, key, document).map((cells, index) => ({ number: index + 2, cells }))
  const sheets = [{ name: 'people', columns: headerOf(recordShapes.people, []), rows }]
  const id = await keepFile(actor, { fileName: key, noun: null, read: { kind: 'json', sheets } })
  const run = await getImportRun(actor, id)
  if (run?.state !== 'read') throw new Error('The file is not there')
  return { id, sign: run.sign }
}
