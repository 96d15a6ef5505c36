import { type Locale, localeSettings } from './locales'

const asciiZero = 0x30
const persianZero = 0x06f0
const arabicZero = 0x0660

/** ۰-۹ and ٠-٩ as 0-9; everything else is left alone. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String.fromCharCode(asciiZero + code - (code >= persianZero ? persianZero : arabicZero))
  })
}

/** The digits of a text in the reader's own: ۰-۹ in Persian, 0-9 elsewhere. */
export function formatDigits(text: string | number, locale: Locale): string {
  const ascii = toAsciiDigits(String(text))
  if (localeSettings[locale].digits === 'latn') return ascii
  return ascii.replace(/[0-9]/g, (digit) => String.fromCharCode(persianZero + digit.charCodeAt(0) - asciiZero))
}

const formatters = new Map<string, Intl.NumberFormat>()

/** A number with the reader's grouping, decimal sign and digits. Server only: Chromium has no Kazakh. */
export function formatNumber(value: number | bigint, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  const key = locale + JSON.stringify(options)
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat(localeSettings[locale].intl, options)
    formatters.set(key, formatter)
  }
  return formatter.format(value)
}

/**
 * A clause number as the reader writes it: 3.2 is ۳٫۲ in Persian.
 * Never a hyphen between the parts: in right-to-left text `3-2` and `2-3` look the same.
 */
export function formatClauseNumber(number: string, locale: Locale): string {
  const digits = formatDigits(number, locale)
  return localeSettings[locale].digits === 'latn' ? digits : digits.replace(/(?<=[۰-۹])\.(?=[۰-۹])/g, '٫')
}

/** Endings of the genitive by the last word of a number as it is read: 6-ның (алтының), 40-тың (қырықтың), 100-дің (жүздің). */
const genitives = {
  ones: ['дің', 'дің', 'нің', 'тің', 'тің', 'тің', 'ның', 'нің', 'дің', 'дың'],
  tens: ['', 'ның', 'ның', 'дың', 'тың', 'дің', 'тың', 'тің', 'нің', 'ның'],
  hundred: 'дің',
  /** Of a thousand and a million. */
  more: 'ның',
} as const

/** The ending of the Kazakh genitive of a whole number, for behind a hyphen. */
export function kazakhGenitive(number: number): string {
  const [ones, tens] = [number % 10, Math.floor(number / 10) % 10]
  if (ones > 0 || number === 0) return genitives.ones[ones] ?? ''
  if (tens > 0) return genitives.tens[tens] ?? ''
  return number % 1000 > 0 ? genitives.hundred : genitives.more
}

/** "5 of 14" in words: a slash or a hyphen between Persian digits changes sides. */
export function formatNOfN(n: number, total: number, locale: Locale): string {
  const part = formatNumber(n, locale)
  const whole = formatNumber(total, locale)
  switch (locale) {
    case 'fa':
      return `${part} از ${whole}`
    case 'ru':
      return `${part} из ${whole}`
    case 'kk':
      return `${whole}-${kazakhGenitive(total)} ішінен ${part}`
    case 'en':
      return `${part} of ${whole}`
  }
}

const persianCurrencyNames: Record<string, string> = {
  IRR: 'ریال',
  KZT: 'تنگه',
  RUB: 'روبل',
  USD: 'دلار',
  EUR: 'یورو',
  CNY: 'یوان',
  TRY: 'لیر',
}
const currencySigns: Record<string, string> = { KZT: '₸', RUB: '₽', EUR: '€', USD: '$' }

/** An amount with its currency: ۲۵۰٬۰۰۰ تنگه, 250 000 ₸, KZT 250,000. */
export function formatMoney(amount: number, currency: string, locale: Locale): string {
  const number = formatNumber(amount, locale, { maximumFractionDigits: 2 })
  switch (locale) {
    case 'fa':
      return `${number}\u00a0${persianCurrencyNames[currency] ?? currency}`
    case 'ru':
    case 'kk':
      return `${number}\u00a0${currencySigns[currency] ?? currency}`
    case 'en':
      return `${currency}\u00a0${number}`
  }
}
