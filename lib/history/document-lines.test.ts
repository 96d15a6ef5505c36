import { describe, expect, it } from 'vitest'
import { agreementShape } from '@/lib/agreements/agreement-shape'
import { bodyShape } from '@/lib/bodies/body-shape'
import { personShape } from '@/lib/people/person-shape'
import { changedLines, documentLines } from './document-lines'

const body = {
  name: { ru: 'Студия', en: 'Studio' },
  kind: 'company',
  country: 'kz',
  sources: ['s0', 's1'],
  // As the database gives it back: by the names of the keys.
  textStatus: { en: 'summary', ru: 'summary' },
} as const

describe('what changed', () => {
  it('is nothing between a record and itself', () => {
    const document = { ...body, sources: [...body.sources] }
    expect(changedLines(bodyShape, document, document)).toEqual([])
    expect(documentLines(bodyShape, document).map(({ field, lang }) => [field, lang].join(' ').trim())).toEqual([
      'name ru',
      'name en',
      'kind',
      'country',
      'sources',
      'sources',
      'textStatus ru',
      'textStatus en',
    ])
  })

  it('is told line by line, with what was there before', () => {
    const before = { ...body, sources: ['s0', 's1'] }
    const after = { ...body, name: { ru: 'Киностудия', en: 'Studio' }, sources: ['s0', 's2'] }
    const changes = changedLines(bodyShape, before, after)
    expect(changes.map(({ field, before: was, after: is }) => [field, was?.value, is?.value])).toEqual([
      ['name', { type: 'text', text: 'Студия' }, { type: 'text', text: 'Киностудия' }],
      ['sources', undefined, { type: 'record', noun: 'sources', key: 's2' }],
      ['sources', { type: 'record', noun: 'sources', key: 's1' }, undefined],
    ])
  })

  it('names languages by their codes, for the page to say in words', () => {
    const [line] = changedLines(agreementShape, {}, { authenticLanguages: ['fa', 'ru'] })
    expect(line?.after?.value).toEqual({ type: 'languages', codes: ['fa', 'ru'] })
  })

  it('says in which row of a list it is', () => {
    const office = { body: 'ir-farabi', source: 's0', title: { en: 'Head' } }
    const person = { name: { en: 'Trial Person' }, identified: true, sources: ['s0'] }
    const [first] = changedLines(
      personShape,
      { ...person, offices: [office] },
      { ...person, offices: [office, { ...office, title: { en: 'Deputy' } }] },
    )
    expect(first).toMatchObject({ field: 'offices.body', rows: [2], before: null })
  })
})
