import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followed, openedField } from './line-merge'

const names = ['text_fa', 'text_ru', 'kind']
const text = fc.constantFrom('', 'one', 'two\nlines', 'three')
const form = fc.record({ text_fa: text, text_ru: text, kind: text })

describe('followed', () => {
  it('loses neither what the person has typed nor what others have written elsewhere', () => {
    fc.assert(
      fc.property(form, form, form, (opened, typed, now) => {
        const was = Object.fromEntries(Object.entries(opened).map(([name, value]) => [openedField(name), value]))
        const shown = followed({ ...typed, ...was }, now, names)
        for (const name of ['text_fa', 'text_ru', 'kind'] as const)
          expect(shown[name]).toBe(typed[name] === opened[name] ? now[name] : typed[name])
      }),
    )
  })

  it('takes line breaks as browsers send them for the same text', () => {
    const sent = { text_ru: 'a\r\nb', [openedField('text_ru')]: 'a\nb' }
    expect(followed(sent, { text_ru: 'c' }, ['text_ru']).text_ru).toBe('c')
  })
})
