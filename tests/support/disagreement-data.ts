import { formatDigits } from '@/lib/i18n/numbers'
import type { RecordDocument, RecordNoun } from '@/lib/records/record-shape'

interface Disputed {
  noun: RecordNoun
  key: string
  otherValues: readonly RecordDocument[]
}

const inAll = (number: number) => ({
  fa: `آزمایشی: ${formatDigits(number, 'fa')}`,
  ru: `Проба: ${number}`,
  kk: `Сынақ: ${number}`,
  en: `Test: ${number}`,
})

/** What the test's other source calls the body, in each language. */
export const otherBodyName = inAll(7)

/** Sources that contradict each other, which the registry's files do not hold: one record of each kind that can say so. */
export const disagreements: readonly Disputed[] = [
  {
    noun: 'agreements',
    key: 'kz-fr',
    otherValues: [
      {
        field: 'signed',
        date: { date: '2025-05-20', precision: 'day', printed: '20 мая 2025 года', calendar: 'gregorian' },
        note: { ru: 'Проба: примечание к дате.' },
        source: 's1',
        followedSource: 's4',
      },
      { field: 'signed', date: { date: '2025-05-21', precision: 'month', calendar: 'solar_hijri' }, source: 's2' },
      { field: 'place', value: inAll(1), source: 's1', followedSource: 's4' },
      { field: 'parties', value: inAll(2), source: 's1' },
      { field: 'entry', date: { date: '2025-06-01', precision: 'by' }, source: 's1' },
      { field: 'title', value: inAll(3), source: 's1', followedSource: 's4' },
    ],
  },
  {
    noun: 'clauses',
    key: 'kz-az-2',
    otherValues: [
      { field: 'text', value: inAll(4), source: 's1', followedSource: 's4' },
      { field: 'obliged', value: { ru: 'Проба: обязана одна Сторона' }, source: 's1' },
    ],
  },
  {
    noun: 'meetings',
    key: 'aktau-signing',
    otherValues: [
      {
        field: 'starts',
        date: { date: '2025-10-04', precision: 'day', printed: '4 октября' },
        source: 's1',
        followedSource: 's4',
      },
      { field: 'kind', value: inAll(5), source: 's1', followedSource: 's4' },
    ],
  },
  {
    noun: 'outcomes',
    key: 'thailand-documentary',
    otherValues: [
      { field: 'date', date: { date: '2024-01-01', precision: 'year' }, source: 's1', followedSource: 's4' },
    ],
  },
  {
    noun: 'films',
    key: 'seal-tale',
    otherValues: [
      { field: 'year', value: { fa: '۲۰۲۴', ru: '2024', kk: '2024', en: '2024' }, source: 's1', followedSource: 's4' },
      { field: 'bodies', value: inAll(6), source: 's1' },
    ],
  },
  {
    noun: 'bodies',
    key: 'ge-film-centre',
    otherValues: [
      { field: 'name', value: otherBodyName, source: 's1', followedSource: 's4' },
      { field: 'parent', value: inAll(8), source: 's4', followedSource: 's1' },
    ],
  },
  {
    noun: 'people',
    key: 'mamuka-bliadze',
    otherValues: [
      { field: 'name', value: inAll(9), source: 's4', followedSource: 's1' },
      { field: 'offices', value: inAll(10), source: 's4', followedSource: 's1' },
    ],
  },
]

/** Which text decides: of the first agreement the English one, of the second all alike. */
export const authenticTexts = {
  prevailing: { key: 'kz-az', languages: ['kk', 'az', 'en'], prevailing: 'en' },
  equal: { key: 'kz-fr', languages: ['kk', 'fr'] },
} as const
