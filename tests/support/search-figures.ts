import { readFileSync } from 'node:fs'
import type { Locale } from '@/lib/i18n/locales'
import type { SearchDocument, SearchPart, Weight } from '@/lib/search/search-document'
import type { SearchKind } from '@/lib/search/search-kinds'
import { matching } from '@/lib/search/search-match-queries'
import { readQuestion } from '@/lib/search/search-question'
import { findMatches, readingsOf } from '@/lib/search/search-ranking-queries'

export interface JudgedQuery {
  q: string
  lang: Locale
  /** What has to be among the first five; nothing where the registry has no answer. */
  expect: string[]
  kind: string
}

export interface Figures {
  /** The share of what is expected that stands among the first five, and one divided by the place of the first of it: both on average. */
  recall: number
  mrr: number
  /** The share of the questions without an answer that got one. */
  wrong: number
  byKind: Record<string, string>
  missed: string[]
}

export function readJson<Data>(name: string): Data {
  return JSON.parse(readFileSync(new URL(`../data/search/${name}.json`, import.meta.url), 'utf8')) as Data
}

/** The keys of what is found first, best first. */
export async function firstFound(q: string, limit = 5): Promise<string[]> {
  const found = await findMatches(readingsOf(readQuestion(q).asked), (condition) =>
    matching(condition, {}, { limit, after: null }),
  )
  return found?.matches.map(({ kind, key }) => `${kind}/${key}`) ?? []
}

/** @param find the names of what is found, at least the first ten */
export async function judge(
  queries: readonly JudgedQuery[],
  find = (q: string) => firstFound(q, 10),
): Promise<Figures> {
  const missed: string[] = []
  const kinds = new Map<string, { recall: number; count: number }>()
  const sum = { recall: 0, mrr: 0, answered: 0, wrong: 0, none: 0 }
  for (const { q, expect, kind } of queries) {
    const found = await find(q)
    const fits = (name: string) => expect.some((one) => name === one || name.endsWith(`/${one}`))
    if (expect.length === 0) {
      sum.none++
      if (found.length > 0) {
        sum.wrong++
        missed.push(`${kind} ${q} → ${found.slice(0, 3).join(' ')}`)
      }
      continue
    }
    const recall = found.slice(0, 5).filter(fits).length / Math.min(expect.length, 5)
    const place = found.findIndex(fits)
    sum.recall += recall
    sum.mrr += place === -1 ? 0 : 1 / (place + 1)
    sum.answered++
    const ofKind = kinds.get(kind) ?? { recall: 0, count: 0 }
    kinds.set(kind, { recall: ofKind.recall + recall, count: ofKind.count + 1 })
    if (recall < 1 || place !== 0) missed.push(`${kind} ${q} (${expect.join(' ')}) → ${found.slice(0, 4).join(' ')}`)
  }
  return {
    recall: sum.recall / Math.max(sum.answered, 1),
    mrr: sum.mrr / Math.max(sum.answered, 1),
    wrong: sum.wrong / Math.max(sum.none, 1),
    byKind: Object.fromEntries(
      [...kinds].map(([kind, { recall, count }]) => [kind, `${(recall / count).toFixed(3)} of ${count}`]),
    ),
    missed,
  }
}

interface SetRecord {
  id: string
  kind: 'person' | 'body' | 'agreement' | 'clause' | 'meeting'
  title: Partial<Record<Locale, string>>
  text: Partial<Record<Locale, string>>
  labels?: Partial<Record<Locale, string[]>>
  agreement?: string
}

const kinds: Record<SetRecord['kind'], SearchKind> = {
  person: 'people',
  body: 'bodies',
  agreement: 'agreements',
  clause: 'clauses',
  meeting: 'meetings',
}

/** The records of the set in the form in which those of the registry reach the index. */
export function setDocuments(records: readonly SetRecord[]): SearchDocument[] {
  return records.map((record) => {
    const isName = record.kind === 'person' || record.kind === 'body'
    const agreement = records.find(({ id }) => id === record.agreement)
    const parts = [
      ...partsOf(record.title, 'A', isName),
      ...Object.entries(record.labels ?? {}).flatMap(([lang, labels]) =>
        labels.flatMap((text) => partsOf({ [lang]: text }, 'B', true)),
      ),
      ...partsOf(record.text, 'C', false),
      ...(agreement ? partsOf(agreement.title, 'D', false) : []),
    ]
    return { kind: kinds[record.kind], key: record.id, parts, facets: [], on: null, label: '' }
  })
}

function partsOf(texts: Partial<Record<Locale, string>>, weight: Weight, isName: boolean): SearchPart[] {
  return Object.entries(texts).map(([lang, text]) => ({ text, lang: lang as Locale, weight, isName }))
}

/** One line for people. */
export function shownFigures(name: string, { recall, mrr, wrong, byKind }: Figures): string {
  const kinds = Object.entries(byKind).map(([kind, share]) => `${kind} ${share}`)
  return `${name}: recall@5 ${recall.toFixed(3)}, MRR ${mrr.toFixed(3)}, wrong hits ${wrong.toFixed(3)}; ${kinds.join(', ')}`
}
