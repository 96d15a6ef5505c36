import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/i18n/locales'
import type { ProtocolSource } from '@/lib/protocol/protocol-types'
import en from '@/messages/en.json'
import fa from '@/messages/fa.json'
import kk from '@/messages/kk.json'
import ru from '@/messages/ru.json'

const messages = { fa, ru, kk, en }
type Words = Record<Locale, string>
type Meeting = ProtocolSource['meeting']

const title: Words = {
  fa: 'نشست آزمایشی کارگروه مشترک',
  ru: 'Пробное заседание рабочей группы',
  kk: 'Жұмыс тобының сынақ отырысы',
  en: 'Test meeting of the working group',
}
const iran: Words = { fa: 'ایران', ru: 'Иран', kk: 'Иран', en: 'Iran' }
const russia: Words = { fa: 'روسیه', ru: 'Россия', kk: 'Ресей', en: 'Russia' }
const item: Words = { fa: 'اجرای بندها', ru: 'Исполнение пунктов', kk: 'Тармақтардың орындалуы', en: 'Implementation' }
const said: Words = {
  fa: 'هر طرف سالی یک بار هفتهٔ فیلم برگزار می‌کند.',
  ru: 'Каждая сторона ежегодно проводит неделю кино.',
  kk: 'Әр тарап жыл сайын кино апталығын өткізеді.',
  en: 'Each side holds a film week once a year.',
}

/** A meeting of two states, made up for tests, as a reader of `locale` has it: Iran first, on 9 February 2026. */
export function protocolSource(locale: Locale, changed: Partial<Meeting> = {}): ProtocolSource {
  const named = (key: string, names: Words) => ({ key, name: names[locale], locale })
  const person = (number: number) => ({
    ...{ key: `test-person-${number}`, name: `Test Person ${number}`, locale },
    ...{ role: 'head' as const, office: { text: `Test Office ${number}`, lang: locale }, identified: true },
  })
  const delegation = (side: string, names: Words, number: number) => ({
    ...{ host: false, body: null, country: named(side, names), side, members: [person(number)] },
  })
  const meeting: Meeting = {
    ...{ key: 'test-meeting', kind: 'working_group', format: 'in_person', state: 'held', ordinal: 2 },
    ...{ starts: { date: '2026-02-09', precision: 'day' }, ends: null, datesDiffer: false, disagreements: [] },
    ...{
      title: title[locale],
      titleLocale: locale,
      textStatus: 'summary',
      dateNote: null,
      summary: null,
      remark: null,
    },
    ...{ place: null, country: null, host: null, occasion: null, next: null, previous: null, signatories: [] },
    ...{ agreements: [], obstacles: [], sources: [] },
    states: [
      { ...named('ir', iran), heads: [] },
      { ...named('ru', russia), heads: [] },
    ],
    agenda: [{ id: 'a', title: { text: item[locale], lang: locale } }],
    delegations: [delegation('ir', iran, 1), delegation('ru', russia, 2)],
    minutes: [],
    reported: [],
    statements: [
      {
        ...{ key: 'test-decision', kind: 'decision', state: 'open', text: said[locale], textLocale: locale },
        ...{ speaker: null, speakerBody: null, owners: [], sourceKey: 's0', initiatives: [], films: [], clauses: [] },
        ...{ source: { key: 's0', name: 's0', locale }, due: { date: '2026-03-21', precision: 'day' } },
      },
    ],
    ...changed,
  }
  return { locale, meeting, t: createTranslator({ locale, messages: messages[locale] as typeof en }) }
}
