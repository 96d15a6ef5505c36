import 'server-only'
import { filterQuery, parseAgreementFilter } from '@/lib/agreements/agreement-filter'
import { agreementKeysAfter, clauseKeysAfter } from '@/lib/agreements/agreement-list-queries'
import { firstValues } from '@/lib/http/question-path'
import { listKeysAfter } from '@/lib/lists/list-queries'
import { facetsOf, listNouns, listQuery, parseListFilter } from '@/lib/lists/list-question'
import { obstacleQuery, parseObstacleFilter } from '@/lib/obstacles/obstacle-filter'
import { obstacleKeysAfter } from '@/lib/obstacles/obstacle-list-queries'
import type { ExportName } from './export-address'
import type { KeysAfter } from './export-queries'

/** Which records of a kind a file has: those that the question of its list leaves. */
export interface ExportSelection {
  /** The question in its shortest form, which tells two files apart. */
  query: string
  keysAfter: KeysAfter
}

/**
 * What the address of a file asks for, in the words of the list of its records.
 * @returns null for all of them; undefined where the question has a value that no record can have
 */
export function exportSelection({ of }: ExportName, search: URLSearchParams): ExportSelection | null | undefined {
  const { language: _, page: __, ...asked } = firstValues(search)
  const noun = listNouns.find((one) => one === of)
  if (noun) {
    const { filter, refused } = parseListFilter(noun, asked)
    const whole = facetsOf(noun).every((facet) => filter.chosen[facet] === undefined)
    return selection(refused, whole, listQuery(noun, filter), (after, most) => listKeysAfter(noun, filter, after, most))
  }
  // Clauses have no list of their own: theirs is that of the agreements, which names those that it asks for.
  if (of === 'agreements' || of === 'clauses') {
    const { filter, refused } = parseAgreementFilter(asked)
    const query = filterQuery({ ...filter, sort: 'signed' })
    const keysAfter = of === 'agreements' ? agreementKeysAfter : clauseKeysAfter
    return selection(refused, query === '', query, (after, most) => keysAfter(filter, after, most))
  }
  if (of === 'obstacles') {
    const { filter, refused } = parseObstacleFilter(asked)
    const query = obstacleQuery(filter)
    return selection(refused, query === '', query, (after, most) => obstacleKeysAfter(filter, after, most))
  }
  return null
}

function selection(refused: readonly string[], isWhole: boolean, query: string, keysAfter: KeysAfter) {
  if (refused.length > 0) return undefined
  return isWhole ? null : { query, keysAfter }
}
