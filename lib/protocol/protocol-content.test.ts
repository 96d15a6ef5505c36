import { describe, expect, it } from 'vitest'
import { protocolSource } from '@/tests/support/protocol-meeting'
import { protocolContent } from './protocol-content'
import type { ProtocolContent } from './protocol-types'

function written(content: ProtocolContent | null): ProtocolContent {
  if (!content) throw new Error('A protocol was expected')
  return content
}
const rowsOf = ({ rows }: ProtocolContent, kind: string) => rows.filter((row) => row.kind === kind)
const [fa, ru, en] = [protocolSource('fa'), protocolSource('ru'), protocolSource('en')]

describe('the protocol of a meeting', () => {
  it.each([
    [null, ['Iran', 'Russia']],
    ['ir', ['Iran', 'Russia']],
    ['ru', ['Russia', 'Iran']],
  ])('names the side first whose copy it is, wherever sides are named: %s', (copy, sides) => {
    const content = written(protocolContent([en], copy, false))
    const listed = rowsOf(content, 'fact').find(({ cells }) => cells[0]?.term === 'Sides')
    expect(listed?.cells[0]?.text?.text).toBe(sides.join(' and '))
    expect(rowsOf(content, 'side').map(({ cells }) => cells[0]?.term)).toEqual(sides)
    expect(content.signatures.map(({ cells }) => cells[0]?.side.text)).toEqual(sides)
    expect(content.heads[0]?.copy).toBe(copy === null ? null : `copy of the side: ${sides[0]}`)
  })

  it('names the sides in one order in both languages, whatever their alphabets', () => {
    const other = protocolSource('ru', { states: [...ru.meeting.states].reverse() })
    const content = written(protocolContent([en, other], null, false))
    const listed = rowsOf(content, 'fact').find(({ cells }) => cells[0]?.term === 'Sides')
    expect(listed?.cells.map(({ text }) => text?.text)).toEqual(['Iran and Russia', 'Иран и Россия'])
  })

  it('lets each head of a delegation sign for the own side', () => {
    const { signatures } = written(protocolContent([en], 'ru', false))
    expect(signatures.map(({ cells }) => cells[0]?.heads.map(({ name }) => name.text))).toEqual([
      ['Test Person 2'],
      ['Test Person 1'],
    ])
  })

  it('has no copy for a side that was not there, and none where only one was', () => {
    expect(protocolContent([en], 'kz', false)).toBeNull()
    const alone = protocolSource('en', { states: en.meeting.states.slice(0, 1) })
    expect(protocolContent([alone], 'ir', false)).toBeNull()
    expect(written(protocolContent([alone], null, false)).signatures).toEqual([])
  })

  it('gives the day in both calendars, each column in its own digits', () => {
    const dates = rowsOf(written(protocolContent([fa, ru], null, false)), 'fact')[0]?.cells
    expect(dates?.map(({ text }) => text?.text)).toEqual([
      '۲۰\u00a0بهمن ۱۴۰۴ (۹\u00a0فوریهٔ ۲۰۲۶)',
      '9\u00a0февраля 2026\u00a0г. (20\u00a0бахмана 1404)',
    ])
    const items = rowsOf(written(protocolContent([fa, ru], null, false)), 'item')
    expect(items[0]?.cells.map(({ marker }) => marker)).toEqual(['۱.', '1.'])
  })

  it('tells what each side reported of a clause, as of a day in both calendars', () => {
    const reported: typeof ru.meeting.reported = [
      {
        ...{ agreement: { key: 'a', name: 'Меморандум', locale: 'ru' }, number: 2 },
        heading: { text: 'Недели кино', lang: 'ru' },
        sides: ru.meeting.states.map(({ key, name, locale }) => ({
          ...{ partyId: key, name, locale, status: 'in_progress' },
          latest: { asOf: { date: '2026-02-09', precision: 'day' } },
        })),
      },
    ]
    const item = rowsOf(written(protocolContent([protocolSource('ru', { reported })], null, false)), 'item').at(-1)
    expect(item?.cells).toMatchObject([{ marker: '1.', text: { text: 'Недели кино' } }])
    expect(item?.cells[0]?.notes).toEqual([
      'Меморандум, пункт 2',
      'Иран: В работе, по состоянию на 9\u00a0февраля 2026\u00a0г. (20\u00a0бахмана 1404)',
      'Россия: В работе, по состоянию на 9\u00a0февраля 2026\u00a0г. (20\u00a0бахмана 1404)',
    ])
  })

  it('has what the sides approved first and apart from what others tell, with its hash', () => {
    const [told] = en.meeting.statements
    if (!told) throw new Error('There is a statement')
    const approved = { ...told, key: 'minutes-1', text: 'Approved.' }
    const sealed = { number: 2, sha256: 'ab'.repeat(32), sealedOn: '2026-02-10', parties: en.meeting.states }
    const source = protocolSource('en', { statements: [told, approved], minutes: [sealed] })
    const { rows } = written(protocolContent([source], null, false))
    const words = rows.map(({ cells: [cell] }) => cell?.term ?? cell?.text?.text)
    const [first, second] = ['Decisions and statements approved by the sides', 'What other sources tell of the meeting']
    expect(words.slice(words.indexOf(first))).toEqual([
      ...[first, 'Approved.', second, told.text],
      expect.stringContaining('Version 2 of the minutes was approved on 10\u00a0February 2026'),
      expect.stringContaining('as they approved it'),
    ])
    expect(JSON.stringify(rows)).toContain('ab'.repeat(32))
  })

  it('says that a text is missing where the other column has it, and in which language it is where none has', () => {
    const agenda = [{ id: 'a', title: { text: 'Исполнение', lang: 'ru' as const } }]
    const [untranslated, original] = [protocolSource('fa', { agenda }), protocolSource('ru', { agenda })]
    const both = rowsOf(written(protocolContent([untranslated, original], null, false)), 'item')[0]?.cells
    expect(both?.map(({ text }) => text?.text ?? null)).toEqual([null, 'Исполнение'])
    expect(both?.map(({ notes }) => notes)).toEqual([['متن به این زبان ثبت نشده است.'], []])
    const alone = rowsOf(written(protocolContent([untranslated], null, false)), 'item')[0]?.cells
    expect(alone?.[0]).toMatchObject({ text: { text: 'Исполнение', lang: 'ru' }, notes: ['زبان متن: روسی'] })
  })

  it('says what it is: nothing before it is signed, and less than signed minutes where there are any', () => {
    const remark = (hasMinutes: boolean) =>
      rowsOf(written(protocolContent([en], null, hasMinutes)), 'remark')[0]?.cells[0]?.text?.text
    expect(remark(false)).toContain('only when they have signed it')
    expect(remark(true)).toContain('the signed text prevails')
  })
})
