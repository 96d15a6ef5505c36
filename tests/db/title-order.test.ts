import { expect, it } from 'vitest'
import { locales } from '@/lib/i18n/locales'
import { compareNames } from '@/lib/i18n/sorting'
import { testDatabase } from '@/tests/support/database'

const registry = testDatabase('empty')

/** Words that tell the alphabets apart: the letters that other languages lack, in every place that matters. */
const words = {
  fa: [
    'آبان',
    'ابر',
    'باد',
    'پرده',
    'تهران',
    'چراغ',
    'حافظ',
    'ژاله',
    'زمان',
    'کتاب',
    'گل',
    'لاله',
    'یاد',
    'هنر',
    'واژه',
  ],
  ru: ['Ёлка', 'Ель', 'Жар', 'Иран', 'Йод', 'Щит', 'Эхо', 'Ясень', 'Ереван'],
  kk: [
    'Әлем',
    'Алма',
    'Бала',
    'Ғалым',
    'Гүл',
    'Қала',
    'Көл',
    'Ңәр',
    'Нұр',
    'Өнер',
    'Орал',
    'Ұлт',
    'Ул',
    'Үй',
    'Һаким',
    'Хат',
    'Іс',
    'Ит',
  ],
  en: ['Azerbaijan', 'Türkiye', 'Turkmenistan', 'Côte', 'Coast', 'zebra'],
}

it.each(locales)('the database sorts titles in %s as Node does', async (locale) => {
  const shuffled = [...words[locale]].reverse()
  const rows = await registry.publicDb.$queryRawUnsafe<{ word: string }[]>(
    `SELECT word FROM unnest($1::text[]) AS word ORDER BY word COLLATE "${locale}-x-icu"`,
    shuffled,
  )
  expect(rows.map(({ word }) => word)).toEqual(shuffled.sort(compareNames(locale)))
})
