import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftValues } from '@/lib/drafts/draft-values'
import type { RecordDocument } from '@/lib/records/record-shape'
import { recordShapes } from '@/lib/records/record-shapes'
import {
  digestOf,
  draftedLanguages,
  hasText,
  isOvertaken,
  overtakenTranslations,
  type TextForm,
  textsIn,
  withCompared,
  withTexts,
} from './translation-texts'

const clause: RecordDocument = {
  agreement: 'test',
  number: 1,
  position: 1,
  heading: { fa: 'تولید مشترک', ru: 'Совместное производство' },
  text: { fa: 'گسترش زمینه.', ru: 'Расширение возможностей.' },
  textStatus: { fa: 'authentic', ru: 'unofficial_translation' },
  translatedFrom: { ru: 1 },
  nature: 'not_stated',
  strength: 'not_stated',
  obliged: 'not_stated',
  source: 's0',
}
const values = draftValues(recordShapes.clauses, clause, 'ru')
const original = { primary: 'fa', revision: 3, isDrafted: false } as const
const kazakh: TextForm = {
  texts: { heading: 'Бірлескен өндіріс', text: 'Мүмкіндіктерді кеңейту.', owedUnit: '', remark: '' },
  status: 'unofficial_translation',
  checkedBy: '',
  upToDate: false,
}

const words = fc.stringMatching(/^[а-яқғңөұүһі .\n]{0,30}$/)
const forms: fc.Arbitrary<TextForm> = fc.record({
  texts: fc.record({ heading: words, text: words, owedUnit: words, remark: words }),
  status: fc.constantFrom('official_translation', 'unofficial_translation', 'machine_draft', 'summary'),
  checkedBy: words,
  upToDate: fc.boolean(),
})

describe('withTexts', () => {
  it('says from which revision a new translation was made', () => {
    const changed = withTexts('clauses', values, 'kk', kazakh, original)
    expect(changed).toMatchObject({ 'heading.kk': 'Бірлескен өндіріс', 'translatedFrom.kk': '3', 'upToDate.kk': '' })
    expect(changed['heading.ru']).toBe('Совместное производство')
  })

  it('leaves an older translation behind until it is said to be up to date', () => {
    const corrected: TextForm = { ...textsIn('clauses', values, 'ru', 'fa'), checkedBy: 'Редакция' }
    expect(withTexts('clauses', values, 'ru', corrected, original)['translatedFrom.ru']).toBe('1')
    const brought = { ...corrected, upToDate: true }
    expect(withTexts('clauses', values, 'ru', brought, original)['translatedFrom.ru']).toBe('3')
  })

  it('follows an original that is being changed in the same draft', () => {
    const changed = withTexts('clauses', values, 'kk', kazakh, { ...original, isDrafted: true })
    expect(changed).toMatchObject({ 'translatedFrom.kk': '', 'upToDate.kk': '1' })
  })

  it('says nothing of the kind of the original itself', () => {
    const changed = withTexts(
      'clauses',
      values,
      'fa',
      { ...textsIn('clauses', values, 'fa', 'fa'), upToDate: true },
      original,
    )
    expect(changed['translatedFrom.fa']).toBeUndefined()
  })

  it('gives back what was written, and touches no other language', () => {
    fc.assert(
      fc.property(forms, fc.constantFrom('kk' as const, 'ru' as const), (form, language) => {
        const changed = withTexts('clauses', values, language, form, original)
        expect({ ...textsIn('clauses', changed, language, 'fa'), upToDate: form.upToDate }).toEqual(form)
        const others = (all: Record<string, string>) =>
          Object.entries(all).filter(([name]) => !name.endsWith(`.${language}`))
        expect(others(changed)).toEqual(others(values))
      }),
    )
  })
})

describe('isOvertaken', () => {
  const begun = withTexts('clauses', { ...values, 'translatedFrom.ru': '' }, 'kk', kazakh, {
    ...original,
    revision: null,
  })

  it('finds a translation of a draft whose original has changed since, and no other', () => {
    expect(isOvertaken('clauses', begun, 'kk')).toBe(false)
    expect(isOvertaken('clauses', { ...begun, 'text.fa': 'گسترش زمینه.\r\n' }, 'kk')).toBe(false)
    const changed = { ...begun, 'text.fa': 'گسترش.', 'checkedBy.fa': 'А' }
    expect(['kk', 'ru'].map((language) => isOvertaken('clauses', changed, language as 'kk' | 'ru'))).toEqual([
      true,
      false,
    ])
    expect(isOvertaken('clauses', { ...changed, 'heading.kk': ' ', 'text.kk': '' }, 'kk')).toBe(false)
  })

  it('unticks what was said to be up to date, until it is said again', () => {
    const changed = { ...begun, 'text.fa': 'گسترش.' }
    expect(textsIn('clauses', begun, 'kk', 'fa').upToDate).toBe(true)
    expect(textsIn('clauses', changed, 'kk', 'fa').upToDate).toBe(false)
    const said = withCompared('clauses', { ...changed, 'compared.kk': '1', 'compared.ru': '' })
    expect(said).not.toHaveProperty('compared.kk')
    expect([isOvertaken('clauses', said, 'kk'), overtakenTranslations('clauses', changed)]).toEqual([
      false,
      { 'textStatus.kk': 'originalOther' },
    ])
    const compared = withTexts('clauses', changed, 'kk', { ...kazakh, upToDate: true }, { ...original, revision: null })
    expect(textsIn('clauses', compared, 'kk', 'fa').upToDate).toBe(true)
  })
})

describe('digestOf', () => {
  it('is the same for the line breaks of any browser, and for nothing at all', () => {
    const lines = (breaks: string) => ({ ...kazakh, texts: { ...kazakh.texts, text: `бір${breaks}екі` } })
    expect(digestOf(lines('\r\n'))).toBe(digestOf(lines('\n')))
    const nothing = { ...kazakh, texts: { heading: ' ', text: '', remark: '' } }
    expect(digestOf(nothing)).toBe(digestOf({ ...nothing, status: 'summary', checkedBy: 'А' }))
  })

  it('tells any two forms apart that do not say the same', () => {
    fc.assert(
      fc.property(forms, forms, (one, other) => {
        const said = (form: TextForm) =>
          hasText(form)
            ? JSON.stringify([
                ...Object.entries(form.texts)
                  .sort()
                  .map(([name, text]) => [name, text.trim()]),
                form.status,
                form.checkedBy.trim(),
                form.upToDate,
              ])
            : ''
        expect(digestOf(one) === digestOf(other)).toBe(said(one) === said(other))
      }),
    )
  })
})

describe('draftedLanguages', () => {
  it('finds nothing in a draft that was only opened', () => {
    expect(draftedLanguages('clauses', values, clause)).toEqual([])
  })

  it('finds exactly the languages that were written in', () => {
    const changed = withTexts('clauses', values, 'kk', kazakh, original)
    expect(draftedLanguages('clauses', changed, clause)).toEqual(['kk'])
    expect(draftedLanguages('clauses', changed, null)).toEqual(['fa', 'ru', 'kk'])
  })

  it('counts a translation that was only brought up to date, and none that was taken out', () => {
    const brought = { ...textsIn('clauses', values, 'ru', 'fa'), upToDate: true }
    expect(draftedLanguages('clauses', withTexts('clauses', values, 'ru', brought, original), clause)).toEqual(['ru'])
    const emptied = { ...kazakh, texts: { heading: '', text: '', remark: '' } }
    expect(draftedLanguages('clauses', withTexts('clauses', values, 'ru', emptied, original), clause)).toEqual([])
  })
})
