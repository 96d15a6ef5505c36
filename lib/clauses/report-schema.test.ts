import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseForm } from '@/lib/forms/form-data'
import { reportBreaches } from './report-rules'
import { reportSchemaOn } from './report-schema'

const today = '2026-01-01'

const sent = {
  locale: 'fa',
  submissionId: '0190a0b0-0000-7000-8000-000000000000',
  agreement: 'ir-ru',
  number: '2',
  version: '1',
  status: 'in_progress',
  asOfCalendar: 'persian',
  asOfDay: '۱۳',
  asOfMonth: '7',
  asOfYear: '١٤٠٤',
  note_fa: ' گفت‌وگو در جریان است.\r\n',
}

function parse(over: Record<string, string> = {}, more: [string, string][] = []) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...sent, ...over })) form.set(name, value)
  for (const [name, value] of more) form.append(name, value)
  return parseForm(reportSchemaOn(today), form)
}

describe('reportSchemaOn', () => {
  it('reads Persian and Arabic digits and the Solar Hijri calendar', () => {
    expect(parse().data).toMatchObject({
      asOf: '2025-10-05',
      number: 2,
      version: 1,
      status: 'in_progress',
      speaker: null,
    })
  })

  it('reads the same day in either calendar', () => {
    expect(parse({ asOfCalendar: 'gregory', asOfDay: '5', asOfMonth: '10', asOfYear: '2025' }).data?.asOf).toBe(
      parse().data?.asOf,
    )
  })

  it('knows the leap day of a leap year only', () => {
    expect(parse({ asOfDay: '30', asOfMonth: '12', asOfYear: '1403' }).data?.asOf).toBe('2025-03-20')
    expect(parse({ asOfDay: '30', asOfMonth: '12', asOfYear: '1404' }).errors).toEqual({ asOf: 'dateImpossible' })
  })

  it('keeps the texts of the languages that were written in, tidied', () => {
    expect(parse({ note_ru: 'Да', nextStep_ru: 'Далее' }).data?.texts).toEqual([
      { locale: 'fa', note: 'گفت‌وگو در جریان است.', obstacle: null, nextStep: null },
      { locale: 'ru', note: 'Да', obstacle: null, nextStep: 'Далее' },
    ])
  })

  it('tells everything that is missing at once', () => {
    expect(parse({ status: '', asOfDay: '', note_fa: '  ' }).errors).toEqual({
      status: 'statusMissing',
      asOf: 'dateIncomplete',
      note_fa: 'noteMissing',
    })
  })

  it('tells of what is missing, wrong and against the rules in one round', () => {
    const wrong = {
      status: 'blocked',
      asOfYear: '1490',
      note_fa: '',
      note_ru: 'x'.repeat(3001),
      note_kk: '\u202e',
      nextStep_en: 'Next',
      evidenceUrl: 'example.org',
    }
    expect(parse(wrong).errors).toEqual({
      asOf: 'asOfInFuture',
      note_ru: 'textTooLong',
      note_kk: 'textControls',
      note_en: 'noteMissingHere',
      obstacle_fa: 'obstacleMissing',
      evidenceUrl: 'urlInvalid',
    })
    expect(parse({ status: 'fulfilled', asOfDay: '40', speakerAsked: '1' }).errors).toEqual({
      asOf: 'dayInvalid',
      evidence: 'evidenceMissing',
      speaker: 'speakerMissing',
    })
  })

  it('misses an obstacle in the language of the page, and takes it in any', () => {
    expect(parse({ locale: 'kk', status: 'blocked' }).errors).toEqual({ obstacle_kk: 'obstacleMissing' })
    expect(parse({ status: 'blocked', note_ru: 'Да', obstacle_ru: 'Банк' }).data?.texts[1]?.obstacle).toBe('Банк')
  })

  it('does not miss evidence where a wrong link is given', () => {
    expect(parse({ status: 'fulfilled', evidenceUrl: 'example.org' }).errors).toEqual({ evidenceUrl: 'urlInvalid' })
  })

  it('asks for the side only where the form did', () => {
    const speaker = 'ir-cinema-org/ir-farabi'
    expect(parse({ speakerAsked: '1', speaker }).data?.speaker).toEqual({ party: 'ir-cinema-org', body: 'ir-farabi' })
    expect(parse({ speakerAsked: '1' }).errors).toEqual({ speaker: 'speakerMissing' })
    expect(parse().data?.speaker).toBeNull()
  })

  it('wants a note wherever an obstacle or a next step is given', () => {
    expect(parse({ obstacle_kk: 'Кедергі' }).errors).toEqual({ note_kk: 'noteMissingHere' })
  })

  it('never takes silence for a status that somebody chose', () => {
    expect(parse({ status: 'no_information' }).errors).toEqual({ status: 'statusMissing' })
  })

  it.each([
    'javascript:alert(1)',
    'ftp://example.org/',
    'example.org',
    'https://user:pass@example.org/',
    'https://localhost/',
    'https://',
    'https:example.org',
    'https:/example.org/',
    'https:\\\\example.org\\x',
    'https://example.org/a\nb',
    'http://127.0.0.1/',
    'http://[::1]/',
    'https://localhost./',
    'https://intranet.localhost/',
  ])('refuses %s as a link', (evidenceUrl) => {
    expect(parse({ evidenceUrl }).errors).toEqual({ evidenceUrl: 'urlInvalid' })
  })

  it('keeps a link as typed, but for its scheme', () => {
    expect(parse({ evidenceUrl: 'HTTPS://Example.org/X' }).data?.evidence).toEqual([
      { kind: 'url', url: 'https://Example.org/X' },
    ])
  })

  it('takes links of any script', () => {
    const evidenceUrl = 'https://минкультуры.рф/новости?x=1'
    expect(parse({ evidenceUrl }).data?.evidence).toEqual([{ kind: 'url', url: evidenceUrl }])
  })

  it('refuses characters that turn the direction of text, but not the joiners that Persian needs', () => {
    expect(parse({ note_fa: 'متن\u202e' }).errors).toEqual({ note_fa: 'textControls' })
    expect(parse({ note_fa: 'می\u200cرود' }).data?.texts[0]?.note).toBe('می\u200cرود')
  })

  it.each(['\u3164', '\u2800', 'متن\u{e0041}', '\u115f'])('refuses a note with what nobody can see: %j', (note_fa) => {
    expect(parse({ note_fa }).errors).toEqual({ note_fa: 'textControls' })
  })

  it.each(['…', '\u200c', '—'])('refuses a note without a letter or a digit: %j', (note_fa) => {
    expect(parse({ note_fa }).errors).toEqual({ note_fa: 'textIllegible' })
  })

  it('takes a note of nothing but leftovers of copying for none, and takes them out of others', () => {
    expect(parse({ note_fa: '\u200b\u2060' }).errors).toEqual({ note_fa: 'noteMissing' })
    expect(parse({ note_fa: '\ufeffмер\u00adзім' }).data?.texts[0]?.note).toBe('мерзім')
  })

  it('refuses fields that no form has, and fields sent twice', () => {
    expect(parse({ authorUserId: 'x' }).errors).toEqual({ form: 'malformed' })
    expect(parse({}, [['status', 'fulfilled']]).errors).toEqual({ form: 'malformed' })
  })

  it('never throws, whatever is sent', () => {
    const field = fc.constantFrom(
      ...Object.keys(sent),
      'speaker',
      'speakerAsked',
      'corrects',
      'obstacle_fa',
      'note_kk',
      'evidenceOutcome',
      'evidenceUrl',
      '__proto__',
      'x',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.string({ unit: 'binary' })), { maxLength: 8 }), (fields) => {
        const { data, errors } = parse(Object.fromEntries(fields))
        expect(Boolean(data) !== Boolean(errors)).toBe(true)
      }),
    )
  })

  it('lets nothing through that the rules of a report forbid', () => {
    const text = fc.constantFrom('', ' ', 'متن', 'Текст', '…', '\u202e')
    const said = fc.record({
      locale: fc.constantFrom('fa', 'ru', 'kk', 'en'),
      status: fc.constantFrom('fulfilled', 'blocked', 'ongoing', 'no_information', ''),
      asOfYear: fc.constantFrom('1404', '1405', '1499', '14', ''),
      note_fa: text,
      obstacle_fa: text,
      note_ru: text,
      obstacle_ru: text,
      nextStep_kk: text,
      evidenceUrl: fc.constantFrom('', 'https://example.org/', 'example.org'),
      evidenceSource: fc.constantFrom('', 's0'),
    })
    fc.assert(
      fc.property(said, (fields) => {
        const { data, errors } = parse(fields)
        if (data) expect(reportBreaches(data, today)).toEqual([])
        else expect(Object.keys(errors).length).toBeGreaterThan(0)
      }),
    )
  })
})
