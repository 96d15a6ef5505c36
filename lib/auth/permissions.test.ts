import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviceOf } from './device'
import { type Actor, can, needsSecondFactor, ownBodyIds, roles } from './permissions'
import { returnPath } from './return-path'

const actor = (role: Actor['role'], bodyIds: string[]): Actor => ({
  userId: 'u',
  name: '',
  locale: 'en',
  role,
  bodyIds,
})

describe('can', () => {
  it('lets officials report for the bodies they speak for, and nobody else for any', () => {
    const own = { speakerBodyIds: ['a', 'b'] }
    expect(can(actor('official', ['b']), 'clause.report', own)).toBe(true)
    expect(can(actor('official', ['c']), 'clause.report', own)).toBe(false)
    expect(can(actor('official', []), 'clause.report', { speakerBodyIds: [] })).toBe(false)
    for (const role of ['editor', 'administrator'] as const)
      expect(can(actor(role, ['a']), 'clause.report', own)).toBe(false)
  })

  it('lets those who only prepare do all that is done within the body, and nothing in its name', () => {
    const ids = fc.subarray(['a', 'b', 'c', 'd'])
    fc.assert(
      fc.property(ids, ids, ids, fc.constantFrom(...roles), (bodyIds, drafting, speakerBodyIds, role) => {
        const draftBodyIds = drafting.filter((id) => !bodyIds.includes(id))
        const person = { ...actor(role, bodyIds), draftBodyIds }
        const isOfficial = role === 'official'
        const speaks = isOfficial && speakerBodyIds.some((id) => bodyIds.includes(id))
        const works = isOfficial && speakerBodyIds.some((id) => ownBodyIds(person).includes(id))
        for (const right of ['clause.report', 'clause.dispute', 'minutes.approve'] as const)
          expect(can(person, right, { speakerBodyIds })).toBe(speaks)
        for (const right of ['clause.draftReport', 'agreement.follow'] as const)
          expect(can(person, right, { speakerBodyIds })).toBe(works)
        expect(can(person, 'minutes.write', { speakerBodyIds })).toBe(works || !isOfficial)
      }),
    )
  })

  it('lets editors and administrators survey', () => {
    expect(roles.filter((role) => can(actor(role, []), 'reports.survey', {}))).toEqual(['editor', 'administrator'])
  })

  it('lets editors and administrators answer what readers report', () => {
    expect(roles.filter((role) => can(actor(role, ['a']), 'errors.answer', {}))).toEqual(['editor', 'administrator'])
  })

  it('lets editors and administrators keep documents, and release those of others', () => {
    expect(roles.filter((role) => can(actor(role, []), 'document.keep', {}))).toEqual(['editor', 'administrator'])
    const releasing = (uploadedById: string, publishesAlone: boolean) =>
      roles.filter((role) => can(actor(role, ['a']), 'document.release', { uploadedById, publishesAlone }))
    expect(releasing('v', false)).toEqual(['editor', 'administrator'])
    expect(releasing('u', false)).toEqual([])
    expect(releasing('u', true)).toEqual(['editor', 'administrator'])
  })

  it('lets administrators alone administer accounts', () => {
    expect(roles.filter((role) => can(actor(role, []), 'accounts.administer', {}))).toEqual(['administrator'])
  })

  it('lets officials alone have a calendar of what they owe', () => {
    expect(roles.filter((role) => can(actor(role, []), 'calendar.keep', {}))).toEqual(['official'])
  })

  it('asks a second factor of whoever lets others in or changes what is published', () => {
    expect(roles.filter(needsSecondFactor)).toEqual(['editor', 'administrator'])
  })

  it('lets everybody end their own sessions only', () => {
    expect(roles.every((role) => can(actor(role, []), 'session.revoke', { userId: 'u' }))).toBe(true)
    expect(roles.some((role) => can(actor(role, []), 'session.revoke', { userId: 'v' }))).toBe(false)
  })
})

describe('returnPath', () => {
  it('knows the pages of the desk', () => {
    const form = '/desk/agreements/ir-ru/clauses/2/report'
    const own = ['/desk/account', '/desk/account/password', '/desk/account/two-factor']
    const people = ['/desk/people', '/desk/people/invite', '/desk/people/00000000-0000-4000-8000-000000000000']
    for (const path of [
      '/desk',
      '/desk/sessions',
      '/desk/documents',
      '/desk/documents/ir-ru-signed',
      ...own,
      ...people,
      form,
      `${form}?corrects=0190a0b0-0000-7000-8000-000000000000`,
    ])
      expect(returnPath(path)).toBe(path)
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/desk/../..//evil.example',
    '/desk?to=//evil.example',
    '//evil.example?corrects=0190a0b0-0000-7000-8000-000000000000',
    '/desk\r\nX: y',
    '/%2e%2e',
    '',
    undefined,
    7,
  ])('takes %j for the desk', (path) => {
    expect(returnPath(path)).toBe('/desk')
  })
})

describe('deviceOf', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0',
      'edge',
      'windows',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/128.0 YaBrowser/24.10 Safari/537.36', 'yandex', 'windows'],
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', 'chrome', 'android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
      'safari',
      'iphone',
    ],
    ['curl/8', 'other', 'other'],
    [null, 'other', 'other'],
  ])('reads %s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system })
  })
})
