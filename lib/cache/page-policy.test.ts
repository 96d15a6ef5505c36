import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pagePolicy, withoutScripts } from './page-policy.mjs'

const hashOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
const directive = (policy: string, name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `))

describe('pagePolicy', () => {
  it('allows what the page carries inline by its hash, each once', () => {
    const html =
      '<style>p{}</style><script>a()</script><script nonce="">a()</script><script src="/x.js" async=""></script>'
    const policy = pagePolicy(html)
    expect(directive(policy, 'script-src')).toBe(`script-src 'self' ${hashOf('a()')}`)
    expect(directive(policy, 'style-src')).toBe(`style-src 'self' ${hashOf('p{}')}`)
  })

  it('allows no script on a page without one', () => {
    expect(directive(pagePolicy('<p>text</p>'), 'script-src')).toBe("script-src 'none'")
  })

  it('never allows scripts inline at large', () => {
    expect(directive(pagePolicy('<script>a()</script>'), 'script-src')).not.toMatch(/unsafe/)
  })
})

describe('withoutScripts', () => {
  it('keeps the text, the style sheets, the data and what is our own', () => {
    const data = '<script type="application/ld+json">{}</script>'
    const own = '<script data-own="">t()</script><script data-own="" type="module" async="" src="/page.js"></script>'
    const html = `${own}<link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" href="/x.js"/><script>a()</script><script src="/x.js" async=""></script>${data}<p>text</p>`
    expect(withoutScripts(html)).toBe(`${own}<link rel="stylesheet" href="/a.css"/>${data}<p>text</p>`)
  })
})
