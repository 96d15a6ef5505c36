import type { Transaction } from '@/lib/db'
import type { Noun } from './record-checks'

interface NounState {
  ids: Map<string, string>
  added: Set<string>
  changed: Set<string>
  /** Kept at the desk: left as they are, with all that belongs to them. */
  desk: Set<string>
  /** In the database, kept by the files, and no longer in them. */
  gone: Set<string>
}

/** What a running load knows and has done. */
export class Load {
  readonly tx: Transaction
  readonly #parties = new Map<string, string>()
  readonly #nouns = new Map<Noun | 'reports', NounState>()

  constructor(tx: Transaction) {
    this.tx = tx
  }

  of(noun: Noun | 'reports'): NounState {
    const state = this.#nouns.get(noun) ?? {
      ids: new Map(),
      added: new Set(),
      changed: new Set(),
      desk: new Set(),
      gone: new Set(),
    }
    this.#nouns.set(noun, state)
    return state
  }

  /** The id of a record that is known to be there: the files were checked before. Only a part of a record that is kept at the desk can be missing. */
  id(noun: Noun, key: string): string {
    const id = this.of(noun).ids.get(key)
    if (!id)
      throw new Error(
        `${noun}: ${key} belongs to a record that is kept at the desk and is not there: add it at the desk first`,
      )
    return id
  }

  idOrNull(noun: Noun, key: string | undefined): string | null {
    return key === undefined ? null : this.id(noun, key)
  }

  /** The key of a record whose id is known. */
  keyOf(noun: Noun, id: string): string {
    return [...this.of(noun).ids].find(([, known]) => known === id)?.[0] ?? ''
  }

  noteParty(agreement: string, body: string, id: string): void {
    this.#parties.set(`${agreement} ${body}`, id)
  }

  partyId(agreement: string, body: string): string {
    const id = this.#parties.get(`${agreement} ${body}`)
    if (!id) throw new Error(`no id for party ${body} of ${agreement}`)
    return id
  }

  noteChange(noun: Noun, key: string): void {
    if (!this.of(noun).added.has(key)) this.of(noun).changed.add(key)
  }

  isOpen(noun: Noun, key: string): boolean {
    return !this.of(noun).desk.has(key)
  }
}
