import { describe, expect, it } from 'vitest'
import { readDraft } from '@/lib/drafts/draft-reading'
import { meetingShape } from '@/lib/meetings/meeting-shape'
import { isOnAgenda, withItems } from './agenda-items'

const agendaOf = (values: Record<string, string>) => readDraft(meetingShape, values).document.agenda

describe('withItems', () => {
  it('puts items behind those that stand there, in every language they have', () => {
    const values = withItems({ 'agenda.0.title.ru': 'Первый', 'title.ru': 'Встреча' }, [
      { fa: 'دوم', ru: 'Второй' },
      { en: 'Third' },
    ])
    expect(agendaOf(values)).toEqual([
      { title: { ru: 'Первый' } },
      { title: { fa: 'دوم', ru: 'Второй' } },
      { title: { en: 'Third' } },
    ])
    expect(values['title.ru']).toBe('Встреча')
  })

  it('takes the place of the empty rows that a form offers at its end', () => {
    const values = withItems({ 'agenda.0.title.ru': 'Первый', 'agenda.1.title.ru': '', 'agenda.1.title.kk': ' ' }, [
      { ru: 'Второй' },
    ])
    expect(values).toMatchObject({ 'agenda.1.title.ru': 'Второй' })
    expect(values['agenda.1.title.kk']).toBeUndefined()
    expect(agendaOf(values)).toHaveLength(2)
  })
})

describe('isOnAgenda', () => {
  it('knows an item by its words in any language', () => {
    expect(isOnAgenda({ fa: 'یک', ru: 'Один' }, [{ ru: 'Один' }])).toBe(true)
    expect(isOnAgenda({ fa: 'یک', ru: 'Один' }, [{ ru: 'Два', en: 'One' }])).toBe(false)
    expect(isOnAgenda({}, [{}])).toBe(false)
  })
})
