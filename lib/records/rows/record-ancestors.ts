import type { Row } from './table-rows'
import type { Table } from './table-writer'

/**
 * Whether a row would stand above itself, through however many others.
 * @param id of the row
 * @param parentId of the row that it is to stand below; null for none
 */
export async function isOwnAncestor(table: Table, id: string, parentId: string | null): Promise<boolean> {
  const above = new Set<string>([id])
  let parent = parentId
  while (parent !== null) {
    if (above.has(parent)) return true
    above.add(parent)
    const [row]: Row[] = await table.findMany({ where: { id: parent }, select: { parentId: true } })
    parent = typeof row?.parentId === 'string' ? row.parentId : null
  }
  return false
}
