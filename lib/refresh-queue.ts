interface Asked {
  path: string
  /** Its place among what a change has asked for: 0 matters most. */
  rank: number
  /** Milliseconds since 1970. */
  askedAt: number
}

/**
 * The pages that wait to be made anew, for all that was changed: those that matter most to each change come first, whoever changed
 * something last. Otherwise a report would wait for the pages that only count the report before it.
 */
export class RefreshQueue {
  #ranks = new Map<string, { rank: number; askedAt: number }>()

  /** @param pages addresses without their language, the most important first; one that waits already is asked for anew */
  add(pages: readonly string[], askedAt: number): void {
    for (const [place, path] of pages.entries()) {
      const rank = Math.min(place, this.#ranks.get(path)?.rank ?? place)
      this.#ranks.set(path, { rank, askedAt })
    }
  }

  /** Takes the page that comes next; of equal ones the one that has waited longest. */
  next(): Asked | undefined {
    let first: string | undefined
    let lowest = Number.POSITIVE_INFINITY
    for (const [path, { rank }] of this.#ranks) {
      if (rank >= lowest) continue
      first = path
      lowest = rank
    }
    const waiting = first === undefined ? undefined : this.#ranks.get(first)
    if (first === undefined || !waiting) return undefined
    this.#ranks.delete(first)
    return { path: first, ...waiting }
  }
}
