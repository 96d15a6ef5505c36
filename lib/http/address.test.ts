import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMadePerRequest, neutralPath, parseAddress } from './address'

/** What may stand for each changing part of an address. */
const samples = {
  key: 'ir-ru',
  number: '12',
  noun: 'agreements',
  language: 'kk',
  id: '00000000-0000-4000-8000-000000000000',
  run: '00000000-0000-4000-8000-000000000000',
  reference: '7km2-9xqd-4t8h-wnpc',
}

describe('parseAddress', () => {
  it.each([
    ['/', { kind: 'neutral', path: '' }],
    ['/fa', { kind: 'localised', locale: 'fa', path: '' }],
    ['/kk/agreements/ir-ru', { kind: 'localised', locale: 'kk', path: '/agreements/ir-ru' }],
    ['/agreements/ir-ru', { kind: 'neutral', path: '/agreements/ir-ru' }],
    ['/xx/agreements', { kind: 'unknown' }],
    ['/FA', { kind: 'unknown' }],
    ['/fa/agreements/%ff', { kind: 'broken', locale: 'fa' }],
    ['/%e0%a4', { kind: 'broken', locale: null }],
  ])('reads %s', (pathname, address) => {
    expect(parseAddress(pathname)).toEqual(address)
  })
})

describe('isMadePerRequest', () => {
  it.each(['/sign-in', '/desk', '/report-error', '/report-error/7km2-9xqd-4t8h-wnpc', '/desk/error-reports'])(
    'knows %s',
    (path) => {
      expect(isMadePerRequest(path)).toBe(true)
    },
  )

  it.each(['', '/about', '/report-error/', '/report-error/x', '/report-errors', '/desk/error-reports/x/y'])(
    'does not know %j',
    (path) => {
      expect(isMadePerRequest(path)).toBe(false)
    },
  )

  it('is said of every page of the desk: a form of any other page would be refused', () => {
    const folders = readdirSync('app/[locale]/(desk)', { recursive: true, encoding: 'utf8' })
    const pages = folders.filter((file) => /^desk\/(.*\/)?page\.tsx$/.test(file))
    expect(pages.length).toBeGreaterThan(20)
    for (const file of pages) {
      const address = `/${dirname(file)}`.replace(/\[(\w+)\]/g, (_, name: keyof typeof samples) => samples[name])
      expect(isMadePerRequest(address), address).toBe(true)
    }
  })

  it('is said of the desk and of the ways to it', () => {
    for (const path of [
      '/sign-in',
      '/sign-in/code',
      '/sign-in/two-factor',
      '/welcome',
      '/reminders/a-token',
      '/desk/people',
    ])
      expect(isMadePerRequest(path), path).toBe(true)
  })

  it.each([
    '',
    '/agreements',
    '/people/somebody',
    '/sign-in/other',
    '/welcome/a-token',
    '/desk/people/other',
    '/desks',
  ])('is not said of %s', (path) => {
    expect(isMadePerRequest(path)).toBe(false)
  })
})

describe('neutralPath', () => {
  it('keeps a path of ours', () => {
    expect(neutralPath('/agreements/ir-ru')).toBe('/agreements/ir-ru')
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/fa/agreements',
    '/xx',
    '',
    undefined,
    ['/about'],
  ])('takes %s for the home page', (candidate) => {
    expect(neutralPath(candidate)).toBe('')
  })

  it('never leads to another host, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (candidate) => {
        expect(new URL(`/fa${neutralPath(candidate)}`, 'https://registry.example').host).toBe('registry.example')
      }),
    )
  })
})
