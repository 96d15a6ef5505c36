// Compares the four message files (`npm run check:messages`): the same keys, the same ICU arguments,
// nothing empty, whole Russian plurals, and letters of the right alphabet. Prints every fault and
// ends with 1 where there is one.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

const locales = ['fa', 'ru', 'kk', 'en']
const folder = path.resolve(import.meta.dirname, '../messages')
// One, few, many, other: what Russian needs. The other three manage with two.
const pluralForms = {
  fa: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  kk: ['one', 'other'],
  en: ['one', 'other'],
}

const faults = []

/** Every message by its dotted key. */
function flatten(node, prefix = '') {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? flatten(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value]],
  )
}

/** The arguments and tags of a message with their kinds, and its plurals; throws on bad syntax. */
function anatomyOf(message) {
  const used = new Map()
  const plurals = []
  const walk = (nodes) => {
    for (const node of nodes) {
      if (node.type === TYPE.literal || node.type === TYPE.pound) continue
      // A plural and a select over the same argument elsewhere are the same argument.
      const kind = node.type === TYPE.tag ? 'tag' : 'argument'
      used.set(node.value, kind)
      if (node.type === TYPE.tag) walk(node.children)
      if (node.type === TYPE.plural) plurals.push(node)
      if (node.type === TYPE.plural || node.type === TYPE.select) {
        for (const option of Object.values(node.options)) walk(option.value)
      }
    }
  }
  walk(parse(message, { requiresOtherClause: true }))
  const names = [...used].map(([name, kind]) => (kind === 'tag' ? `<${name}>` : `{${name}}`)).sort()
  return { names, plurals }
}

function checkPlurals(locale, key, plurals) {
  for (const { value, options, pluralType } of plurals) {
    if (pluralType === 'ordinal') continue
    const missing = pluralForms[locale].filter((form) => !(form in options))
    if (missing.length > 0) {
      faults.push(`${locale} ${key}: plural {${value}} has no ${missing.join(', ')}`)
    }
  }
}

/** The text that a reader sees: arguments, tags and the ICU words taken out. */
function visibleText(message) {
  const texts = []
  const walk = (nodes) => {
    for (const node of nodes) {
      if (node.type === TYPE.literal) texts.push(node.value)
      if (node.type === TYPE.tag) walk(node.children)
      if (node.type === TYPE.plural || node.type === TYPE.select) {
        for (const option of Object.values(node.options)) walk(option.value)
      }
    }
  }
  walk(parse(message))
  return texts.join(' ')
}

function checkLetters(locale, key, message) {
  const text = visibleText(message)
  if (locale === 'ru' || locale === 'kk') {
    const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
    const mixed = words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
    for (const word of mixed) faults.push(`${locale} ${key}: Latin and Cyrillic letters in "${word}"`)
    if (message.includes(' —'))
      faults.push(`${locale} ${key}: a dash after a space that breaks, not U+00A0: it would begin a line`)
  }
  if (locale === 'ru' && /[әғқңөұүһі]/i.test(text)) {
    faults.push(`ru ${key}: a Kazakh letter`)
  }
  if (locale === 'en' && /\p{Script=Cyrillic}/u.test(text)) faults.push(`en ${key}: a Cyrillic letter`)
  if (locale === 'fa') {
    if (/[يكىة]/.test(text)) faults.push(`fa ${key}: Arabic ي ك ى ة in place of ی ک ه`)
    // A Latin name keeps its own digits: WCAG 2.2, EUPL‑1.2, with spaces and hyphens that hold it together.
    const withoutLatin = text.replace(/[A-Za-z][A-Za-z0-9 \u00a0\u2011.+-]*/g, '')
    if (/[0-9٠-٩]/.test(withoutLatin)) faults.push(`fa ${key}: digits that are not Persian`)
    if (/(^|[\s«(])ن?می (?=\p{L})/u.test(text)) faults.push(`fa ${key}: a space after می, not a ZWNJ`)
    if (/\p{Script=Arabic} (ها|های|هایی)(?![\p{L}\u200c])/u.test(text)) {
      faults.push(`fa ${key}: a space before ها, not a ZWNJ`)
    }
    if (/\p{Script=Arabic}\s*[,;?]/u.test(text)) faults.push(`fa ${key}: Latin , ; ? after Persian`)
  } else if (/[۰-۹٠-٩]/.test(text)) {
    faults.push(`${locale} ${key}: Persian or Arabic digits`)
  }
}

const messages = Object.fromEntries(
  await Promise.all(
    locales.map(async (locale) => {
      const text = await readFile(path.join(folder, `${locale}.json`), 'utf8')
      return [locale, new Map(flatten(JSON.parse(text)))]
    }),
  ),
)
const keys = [...new Set(locales.flatMap((locale) => [...messages[locale].keys()]))].sort()

for (const key of keys) {
  const argumentsOf = new Map()
  for (const locale of locales) {
    const message = messages[locale].get(key)
    if (message === undefined) {
      faults.push(`${locale} ${key}: missing`)
      continue
    }
    if (typeof message !== 'string' || message.trim() === '') {
      faults.push(`${locale} ${key}: empty`)
      continue
    }
    if (message !== message.normalize('NFC')) faults.push(`${locale} ${key}: not in NFC`)
    try {
      const { names, plurals } = anatomyOf(message)
      argumentsOf.set(locale, names.join(' '))
      checkPlurals(locale, key, plurals)
      checkLetters(locale, key, message)
    } catch (error) {
      faults.push(`${locale} ${key}: ${error.message}`)
    }
  }
  if (new Set(argumentsOf.values()).size > 1) {
    const each = [...argumentsOf].map(([locale, names]) => `${locale} ${names || 'none'}`)
    faults.push(`${key}: different arguments: ${each.join('; ')}`)
  }
}

for (const fault of faults) console.error(fault)
console.log(`${keys.length} messages in ${locales.length} languages, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
