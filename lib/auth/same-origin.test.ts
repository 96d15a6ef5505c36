import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './same-origin'

describe('isSameOrigin', () => {
  const own = 'https://registry.example'

  it('takes exactly the published address', () => {
    expect(isSameOrigin(own, 'registry.example', own)).toBe(true)
  })

  it.each([
    null,
    'null',
    '',
    'http://registry.example',
    'https://registry.example:8443',
    'https://registry.example.evil',
    'https://evil.example',
  ])('refuses %j', (origin) => {
    expect(isSameOrigin(origin, 'registry.example', own)).toBe(false)
  })

  it('does not take the word of the host where an address is published', () => {
    expect(isSameOrigin('https://evil.example', 'evil.example', own)).toBe(false)
  })

  it('takes the host that the browser reached where only the machine’s own name is set', () => {
    const local = 'http://localhost:3000'
    expect(isSameOrigin('http://192.168.1.5:3000', '192.168.1.5:3000', local)).toBe(true)
    expect(isSameOrigin('http://evil.example', '192.168.1.5:3000', local)).toBe(false)
    expect(isSameOrigin('null', '192.168.1.5:3000', local)).toBe(false)
    expect(isSameOrigin('http://[fd00::5]:3000', '[fd00::5]:3000', local)).toBe(true)
    expect(isSameOrigin('https://192.168.1.5:3000', '192.168.1.5:3000', local)).toBe(false)
  })

  it('takes no other name, which anybody can point at this machine', () => {
    expect(isSameOrigin('http://evil.example', 'evil.example', 'http://localhost:3000')).toBe(false)
  })
})
