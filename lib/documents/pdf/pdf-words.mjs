// node pdf-words.mjs FILE
// Run in a process of its own with limits (pdf-words.ts): what it reads is not to be trusted. Prints what the pages say as one line of JSON.
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { getDocumentProxy } from 'unpdf'

/** Characters. What a longer file says further on is found by its title alone. */
const most = 100_000

const file = await getDocumentProxy(new Uint8Array(readFileSync(argv[2] ?? '')))
let text = ''
for (let number = 1; number <= file.numPages && text.length < most; number += 1) {
  const page = await file.getPage(number)
  const { items } = await page.getTextContent()
  text += `${items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')}\n`
  page.cleanup()
}
// No database keeps the character zero.
console.log(JSON.stringify({ text: text.slice(0, most).replaceAll('\0', ' ').toWellFormed() }))
// Whatever the file has left open.
process.exit()
