import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { statuses } from '@/lib/clauses/status-order'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of a theme by their names; those that the dark one leaves out are those of the light one. */
function coloursOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  )
}

const [before = '', dark = ''] = css.split('@variant dark')
const light = coloursOf(before)
const themes = { light, dark: new Map([...light, ...coloursOf(dark)]) }

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const text = [
  ...['page', 'card'].flatMap((ground) =>
    ['ink', 'muted', 'accent', 'danger-ink'].map((ink) => [`color-${ink}`, `color-${ground}`]),
  ),
  ['color-on-accent', 'color-accent'],
  ['color-ink', 'color-accent-soft'],
  ['color-danger-ink', 'color-danger-soft'],
  ...statuses.map((status) => [`s-${status}-ink`, `s-${status}-tint`]),
  ...statuses.map((status) => [`s-${status}-ink`, 'color-card']),
] as [string, string][]

const graphics = [
  ...['page', 'card'].flatMap((ground) => ['control', 'focus'].map((line) => [`color-${line}`, `color-${ground}`])),
  ...statuses.map((status) => [`s-${status}`, 'color-card']),
] as [string, string][]

describe.each(Object.entries(themes))('%s', (_, colours) => {
  const of = (name: string) => colours.get(name) ?? expect.fail(`no colour ${name}`)

  test.each(text)('%s on %s can be read', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(graphics)('%s on %s can be seen', (line, ground) => {
    expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3)
  })
})
