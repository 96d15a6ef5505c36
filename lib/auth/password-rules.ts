import { dictionary } from '@zxcvbn-ts/language-common'
import { normalForm } from '@/lib/i18n/normal-form'
import { toAsciiDigits } from '@/lib/i18n/numbers'
import { passwordMaximum, passwordMinimum } from './password-limits'

export const passwordFaults = ['passwordShort', 'passwordLong', 'passwordCommon', 'passwordPersonal'] as const
export type PasswordFault = (typeof passwordFaults)[number]

/** Whom a password is for. */
export interface PasswordOwner {
  email: string
  name: string
}

/**
 * Why a password will not do, or null. Any characters are welcome and none is asked for (NIST SP 800-63B, OWASP ASVS 6.2): what is
 * refused is what is tried first, the lists of leaked passwords and the names that everybody knows.
 */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  if ([...password].length < passwordMinimum) return 'passwordShort'
  // As the authentication library counts when somebody signs in.
  if (password.length > passwordMaximum) return 'passwordLong'
  const folded = fold(password)
  if (isPersonal(folded, owner)) return 'passwordPersonal'
  return spellings(folded).some(isCommon) ? 'passwordCommon' : null
}

function fold(text: string): string {
  return toAsciiDigits(normalForm(normalForm(text, 'NFKC').toLowerCase(), 'NFKC'))
}

/** Letters and digits alone: a mark at the end makes no password of a word. */
function core(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]/gu, '')
}

const productNames = ['hamkino', 'хамкино', 'همکینو']
const shortestName = 3
/** Shorter ones are parts of other words too often. */
const longName = 5

function isPersonal(folded: string, { email, name }: PasswordOwner): boolean {
  const [mailbox = ''] = fold(email).split('@')
  const names = [...mailbox.split(/[^\p{L}\p{N}]+/u), ...fold(name).split(/[^\p{L}\p{N}]+/u), core(mailbox)]
  const words = folded.split(/[^\p{L}]+/u)
  const all = core(folded)
  return (
    productNames.some((product) => all.includes(product)) ||
    names.some((one) =>
      one.length >= longName ? all.includes(one) : one.length >= shortestName && words.includes(one),
    )
  )
}

// One key by the other: «пароль», typed without looking at the keyboard, is the listed gfhjkm, and the other way round.
const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const russianKeys = 'йцукенгшщзхъфывапролджэячсмитьбю'
const persianKeys = 'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو.'

function spellings(folded: string): string[] {
  const onLatin = (keys: string) => [...folded].map((key) => latinKeys[keys.indexOf(key)] ?? key).join('')
  return [...new Set([folded, onLatin(russianKeys), onLatin(persianKeys)])]
}

/** Words that the list, made of Latin passwords, does not know. */
const ownWords = [
  'пароль',
  'құпиясөз',
  'россия',
  'москва',
  'қазақстан',
  'казахстан',
  'گذرواژه',
  'رمزعبور',
  'ایران',
  'تهران',
]

let listed: Set<string> | undefined

function isListed(text: string): boolean {
  listed ??= new Set(
    [...dictionary['passwords-common'].map(String), ...ownWords].map(fold).flatMap((one) => [one, core(one)]),
  )
  return text.length >= shortestPart && listed.has(text)
}

const longestUnit = 4
const shortestPart = 3

/** Whether it is on the list, or two that are, one after the other, with up to four digits before or behind; or one piece repeated. */
function isCommon(folded: string): boolean {
  const whole = core(folded) || folded
  if (isListed(folded)) return true
  if (new RegExp(`^(.{1,${longestUnit}})\\1*$`, 'u').test(whole)) return true
  return [whole, whole.replace(/^\d{1,4}/, ''), whole.replace(/\d{1,4}$/, '')].some(isMadeOfListed)
}

function isMadeOfListed(text: string): boolean {
  if (isListed(text)) return true
  for (let end = shortestPart; end <= text.length - shortestPart; end++) {
    if (isListed(text.slice(0, end)) && isListed(text.slice(end))) return true
  }
  return false
}
