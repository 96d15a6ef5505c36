/** Longer than any query may take (`statement_timeout` in lib/db.ts), so an unknown beginning is never taken for a later one. */
const longestRender = 6000
/** Renders that failed leave their beginning behind; this many are kept. */
const capacity = 5000

/**
 * Remembers when the making of an entry began. An entry counts as made when it is stored, but what it says was read earlier: a
 * tag marked stale in between would go unnoticed, and the page would keep the old text until the next change.
 */
export class RenderClock {
  #beginnings = new Map()

  /** The entry is missing or out of date, so somebody starts to make it. Two at once: the earlier beginning holds. */
  start(key) {
    if (this.#beginnings.has(key)) return
    if (this.#beginnings.size >= capacity) this.#beginnings.delete(this.#beginnings.keys().next().value)
    this.#beginnings.set(key, Date.now())
  }

  /** The entry is good as it stands. */
  forget(key) {
    this.#beginnings.delete(key)
  }

  /** When the making began, in milliseconds since 1970; the earliest it can have been where nobody knows. */
  stop(key) {
    const beginning = this.#beginnings.get(key) ?? Date.now() - longestRender
    this.#beginnings.delete(key)
    return beginning
  }
}
