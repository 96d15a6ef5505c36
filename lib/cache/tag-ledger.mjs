import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {{ stale: number, gone?: number }} Mark since when an entry made earlier is out of date, and since when it may not
 * be shown at all; milliseconds since 1970
 */

/**
 * The tags marked out of date, in one small file beside the cached pages. The framework keeps them in memory only: without
 * the file a page that was out of date when the process ended would be shown as new by the next one, for ever.
 */
export class TagLedger {
  #file
  #readAt = 0
  #modifiedAt = 0

  /** @param {string} file */
  constructor(file) {
    this.#file = file
  }

  /**
   * What the file holds, when it has changed since it was last looked at; null when not. Looks at most five times a second, so
   * that it can be asked on every request. Another process on this machine may write the file as well.
   *
   * @returns {Record<string, Mark> | null}
   */
  changes() {
    const now = Date.now()
    if (now - this.#readAt < 200) return null
    this.#readAt = now
    try {
      const { mtimeMs } = statSync(this.#file)
      if (mtimeMs === this.#modifiedAt) return null
      this.#modifiedAt = mtimeMs
      return this.#read()
    } catch {
      return null
    }
  }

  /**
   * Adds marks to the file. What an earlier mark says and this one does not stays.
   *
   * @param {Record<string, Mark>} marks
   */
  record(marks) {
    mkdirSync(path.dirname(this.#file), { recursive: true })
    const draft = `${this.#file}.${process.pid}`
    const known = this.#read()
    for (const [tag, mark] of Object.entries(marks)) known[tag] = { ...known[tag], ...mark }
    writeFileSync(draft, JSON.stringify(known))
    // Renaming is atomic: a reader sees the old file or the new one, never half of one.
    renameSync(draft, this.#file)
  }

  #read() {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8'))
    } catch {
      return {}
    }
  }
}
