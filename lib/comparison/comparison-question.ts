import { isCountryCode, isRecordKey } from '@/lib/records/record-key'

/** How many agreements can be read beside each other. */
export const fewestCompared = 2
export const mostCompared = 4
/** What an address names beyond that is not looked for. */
const mostAsked = 8

/** What an address asks to be compared: agreements by their keys, else those of a country. */
export interface ComparisonQuestion {
  /** Each once, in the order of the address; also what can be no key, which is refused by name. */
  asked: readonly string[]
  /** As the address has it; agreements named beside it are what counts. */
  country: string | null
  /** Leaves out the rows in which the agreements are alike. */
  onlyDifferences: boolean
}

type Query = Record<string, string | string[] | undefined>

/** The question of an address; what no agreement can be called is kept, to be refused beside its field. */
export function parseComparison(query: Query): ComparisonQuestion {
  // By name: an address may also ask for `constructor`, and what answers to that is no text.
  const given = (name: string): string[] => {
    const value: unknown = Object.hasOwn(query, name) ? query[name] : undefined
    const values: unknown[] = Array.isArray(value) ? value : [value]
    return values.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []))
  }
  const asked = [...new Set(given('agreement'))].slice(0, mostAsked)
  return {
    asked,
    country: asked.length > 0 ? null : (given('country')[0] ?? null),
    onlyDifferences: given('only')[0] === 'differences',
  }
}

/** The query string of a question, shortest form, with `change` applied. */
export function comparisonQuery(question: ComparisonQuestion, change: Partial<ComparisonQuestion> = {}): string {
  const { asked, country, onlyDifferences } = { ...question, ...change }
  const query = new URLSearchParams(asked.map((key) => ['agreement', key]))
  if (asked.length === 0 && country) query.set('country', country)
  if (onlyDifferences) query.set('only', 'differences')
  const text = query.toString()
  return text && `?${text}`
}

/**
 * - `unknown`: no published agreement has this key
 * - `tooMany`: it is one more than can be compared
 */
export type ChoiceFault = 'unknown' | 'tooMany'

export interface ChoiceField {
  value: string
  fault: ChoiceFault | null
}

/**
 * The fields of the form with what was chosen and what is wrong with it: as many as agreements can be compared, more where more were
 * asked for, so that nothing chosen is lost. Whatever is known counts, in the order of the address; the first four of these are compared.
 * @param known the keys of those asked for that are published agreements
 */
export function choiceFields(asked: readonly string[], known: ReadonlySet<string>): ChoiceField[] {
  let counted = 0
  const fields = asked.map((value): ChoiceField => {
    if (!known.has(value)) return { value, fault: 'unknown' }
    counted += 1
    return { value, fault: counted > mostCompared ? 'tooMany' : null }
  })
  return [
    ...fields,
    ...Array.from({ length: Math.max(0, mostCompared - fields.length) }, () => ({ value: '', fault: null })),
  ]
}

/** The keys that are worth looking for. */
export function askedKeys({ asked }: ComparisonQuestion): string[] {
  return asked.filter(isRecordKey)
}

/** The country that is worth looking for. */
export function askedCountry({ country }: ComparisonQuestion): string | null {
  return country !== null && isCountryCode(country) ? country : null
}
