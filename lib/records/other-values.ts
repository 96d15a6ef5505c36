/** What sources say of facts on which they disagree, as pages show it. */
import type { PartialDate } from '@/lib/i18n/dates'
import type { Passage } from './passage'
import type { Reference } from './reference'

/** A source as a fact names it. */
export interface NamedSource extends Reference {
  /** The language that the source is written in, which is not that of its title here. */
  language: string
}

/** What one source says of one fact that the record states otherwise. */
export interface OtherValue {
  id: string
  /** The fact: the name of the field in the description of the record. */
  field: string
  date: PartialDate
  /** The date as the source prints it, in the language of the source. */
  printed: string | null
  value: Passage | null
  note: Passage | null
  source: NamedSource
  /** The source of what the record states; null where it is not named, or not public any more. */
  followed: NamedSource | null
}

/** One fact on which sources disagree. What the registry follows is what the record itself states. */
export interface Disagreement {
  field: string
  /** The sources that the registry follows here, each once. */
  followed: NamedSource[]
  others: Omit<OtherValue, 'field' | 'followed'>[]
}

/**
 * The facts on which sources disagree, in the order in which the record first names them, and under each what the other sources
 * say, in the order of the record. A row that says neither a date nor anything in words is no value, and left out.
 */
export function disagreementsOf(values: readonly OtherValue[]): Disagreement[] {
  const facts = new Map<string, Disagreement>()
  for (const { field, followed, ...other } of values) {
    if (other.date.precision === 'unknown' && other.value === null) continue
    const fact = facts.get(field) ?? { field, followed: [], others: [] }
    facts.set(field, fact)
    fact.others.push(other)
    if (followed && !fact.followed.some(({ key }) => key === followed.key)) fact.followed.push(followed)
  }
  return [...facts.values()]
}

/** The disagreements that stand in no place of their own on the page, to be listed apart. */
export function unplaced(disagreements: readonly Disagreement[], placed: readonly string[]): Disagreement[] {
  return disagreements.filter(({ field }) => !placed.includes(field))
}
