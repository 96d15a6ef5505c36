import { tableLimits } from './table-limits.mjs'
import { Refused } from './table-refused.mjs'
import { readXml } from './xml-elements.mjs'

/**
 * Collects the text of one string of a workbook: the runs of a rich text one after the other, without the reading aids (`rPh`)
 * that East Asian spreadsheets keep beside it.
 */
export class StringText {
  #text = ''
  #isText = false
  #aids = 0

  open(name) {
    if (name === 'rPh') this.#aids++
    if (name === 't') this.#isText = this.#aids === 0
  }

  close(name) {
    if (name === 'rPh') this.#aids--
    if (name === 't') this.#isText = false
  }

  text(text) {
    if (this.#isText) this.#text += text
  }

  /** What has been collected; the next string begins empty. */
  take() {
    const text = unescaped(this.#text)
    this.#text = ''
    return text
  }
}

/**
 * The strings that cells refer to by their place in this list.
 *
 * @param {AsyncIterable<string>} pieces
 * @returns {Promise<string[]>}
 */
export async function readSharedStrings(pieces) {
  const strings = []
  const current = new StringText()
  let characters = 0
  await readXml(pieces, {
    open: (name) => current.open(name),
    text: (text) => current.text(text),
    close: (name) => {
      current.close(name)
      if (name !== 'si') return
      const text = current.take()
      characters += text.length
      if (characters > tableLimits.characters) throw new Refused('tooMuchText', { limit: tableLimits.characters })
      strings.push(text)
    },
  })
  return strings
}

/** Characters that XML cannot hold are written as _x000D_; an underscore that only looks like one as _x005F_. */
function unescaped(text) {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}
