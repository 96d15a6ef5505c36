import { describe, expect, it } from 'vitest'
import { parseForm } from '@/lib/forms/form-data'
import { linkSchema, uploadSchema, withdrawSchema } from './document-schema'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

const upload = {
  locale: 'fa',
  key: 'ir-ru-signed',
  kind: 'signed_text',
  language: 'fa',
  title_ru: '  Меморандум \n о кино ',
}

describe('uploadSchema', () => {
  it('takes titles in any of the languages, each on one line', () => {
    expect(parseForm(uploadSchema, form(upload)).data).toEqual({
      locale: 'fa',
      key: 'ir-ru-signed',
      kind: 'signed_text',
      language: 'fa',
      titles: [{ locale: 'ru', title: 'Меморандум о кино' }],
      sha256: null,
    })
  })

  it('tells everything that is missing at once', () => {
    expect(parseForm(uploadSchema, form({ locale: 'kk' })).errors).toEqual({
      key: 'keyMissing',
      titles: 'titleMissing',
      kind: 'kindMissing',
      language: 'languageMissing',
    })
    expect(parseForm(uploadSchema, form({ ...upload, title_ru: ' ' })).errors).toEqual({ titles: 'titleMissing' })
  })

  it.each([
    [{ key: 'Ir-Ru' }, { key: 'keyInvalid' }],
    [{ key: 'a--b' }, { key: 'keyInvalid' }],
    [{ key: '../a' }, { key: 'keyInvalid' }],
    [{ kind: 'exe' }, { kind: 'kindMissing' }],
    [{ language: 'xx' }, { language: 'languageMissing' }],
    [{ title_fa: 'x'.repeat(201) }, { title_fa: 'textTooLong' }],
    [{ title_fa: '\u202etext' }, { title_fa: 'textControls' }],
    [{ sha256: 'F'.repeat(64) }, { sha256: 'malformed' }],
    [{ state: 'published' }, { form: 'malformed' }],
    [{ uploadedById: 'somebody' }, { form: 'malformed' }],
  ])('refuses %j', (fields, errors) => {
    expect(parseForm(uploadSchema, form({ ...upload, ...fields } as Record<string, string>)).errors).toEqual(errors)
  })
})

describe('linkSchema', () => {
  const link = { locale: 'ru', key: 'a', version: '1', record: 'agreement', target: 'ir-ru', textLocale: 'fa' }

  it('takes a language for the text of an agreement, and for nothing else', () => {
    expect(parseForm(linkSchema, form(link)).data).toMatchObject({ textLocale: 'fa', replaces: false })
    expect(parseForm(linkSchema, form({ ...link, replaces: '1' })).data).toMatchObject({ replaces: true })
    expect(parseForm(linkSchema, form({ ...link, textLocale: '' })).errors).toBeDefined()
    expect(parseForm(linkSchema, form({ ...link, record: 'meeting' })).errors).toBeDefined()
    expect(parseForm(linkSchema, form({ ...link, target: '' })).errors).toEqual({ target: 'targetMissing' })
  })
})

describe('withdrawSchema', () => {
  it('wants a reason', () => {
    const fields = { locale: 'ru', key: 'a', version: '3' }
    expect(parseForm(withdrawSchema, form({ ...fields, reason: ' ' })).errors).toEqual({ reason: 'reasonMissing' })
    expect(parseForm(withdrawSchema, form({ ...fields, reason: 'x'.repeat(1001) })).errors).toEqual({
      reason: 'textTooLong',
    })
  })
})
