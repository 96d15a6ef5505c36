import { bench, describe } from 'vitest'
import type { Locale } from '@/lib/i18n/locales'
import { protocolSource } from '@/tests/support/protocol-meeting'
import { protocolContent } from './protocol-content'
import { renderProtocol } from './protocol-pdf'

/** As long as the longest that an agenda has been. */
const agenda = Array.from({ length: 40 }, (_, index) => ({ id: String(index), title: null }))

describe('a protocol as a PDF, from data to bytes', () => {
  const cases: [Locale, ...Locale[]][] = [['fa'], ['ru'], ['fa', 'ru'], ['kk', 'ru']]
  for (const locales of cases) {
    bench(
      locales.join(' | '),
      async () => {
        const [first, ...others] = locales.map((locale) => {
          const source = protocolSource(locale)
          const title = source.meeting.agenda[0]?.title ?? null
          return protocolSource(locale, { agenda: agenda.map(({ id }) => ({ id, title })) })
        })
        const content = first && protocolContent([first, ...others], 'ir', false)
        const pdf = content && (await renderProtocol({ content, address: 'https://example.invalid', version: '0' }))
        if (!pdf) throw new Error('A PDF was expected')
      },
      { iterations: 10, time: 0 },
    )
  }
})
