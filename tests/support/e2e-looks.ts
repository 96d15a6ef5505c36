import type { Page } from '@playwright/test'

/** What no reader sees: text for screen readers, and what is folded away. */
const unseen = '.sr-only, .visually-hidden, .skip-link, script, style, template, noscript, title, option'

/**
 * Texts that are cut: in an element that is narrower than what stands in it. A box that scrolls is none, where the keyboard reaches it and it
 * has a name.
 */
export async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate((unseen) => {
    const isNamedBox = (element: Element) => {
      const box = element.closest('[tabindex="0"]')
      return box !== null && ['auto', 'scroll'].includes(getComputedStyle(box).overflowX) && hasName(box)
    }
    const hasName = (box: Element) => box.hasAttribute('aria-label') || box.hasAttribute('aria-labelledby')
    // The head of a table that is a list on a phone: there for screen readers.
    const isClipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement))
    return [...document.body.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
      if (element.closest(unseen) || element.closest('svg, select') || isNamedBox(element)) return []
      const isLeaf = element.childElementCount === 0 && (element.textContent ?? '').trim() !== ''
      if (!isLeaf || element.clientWidth <= 1 || !element.checkVisibility({ visibilityProperty: true })) return []
      const cut = element.scrollWidth - element.clientWidth
      return cut > 1 && !isClipped(element)
        ? [`${element.tagName} ${element.className} by ${cut}: ${element.textContent?.slice(0, 40)}`]
        : []
    })
  }, unseen)
}

/** Texts that are smaller than 14 px, running text with lines that stand too close, and Persian that is spaced out or in capitals. */
export async function unreadableTexts(page: Page): Promise<string[]> {
  return page.evaluate((unseen) => {
    const faults: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [element, text] = [node.parentElement, (node.textContent ?? '').trim()]
      if (!element || text === '' || element.closest(unseen)) continue
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      const style = getComputedStyle(element)
      const size = Number.parseFloat(style.fontSize)
      if (size < 13.99) faults.push(`${size} px: ${text.slice(0, 40)}`)
      const isPersian = element.matches(':lang(fa)')
      const isRunning = element.tagName === 'P' && text.length > 80
      if (isRunning && Number.parseFloat(style.lineHeight) / size < (isPersian ? 1.69 : 1.49))
        faults.push(`lines ${style.lineHeight} at ${size} px: ${text.slice(0, 40)}`)
      if (!isPersian) continue
      if (style.letterSpacing !== 'normal') faults.push(`letters apart: ${text.slice(0, 40)}`)
      if (style.textTransform === 'uppercase') faults.push(`in capitals: ${text.slice(0, 40)}`)
    }
    return faults
  }, unseen)
}

/** One h1, no level of headings left out, each landmark of a page once, and no two of the same kind under one name. */
export async function faultyOutline(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]))
    if (levels.filter((level) => level === 1).length !== 1) faults.push(`h1: ${levels.join(' ')}`)
    for (const [at, level] of levels.entries())
      if (level - (levels[at - 1] ?? 1) > 1) faults.push(`from h${levels[at - 1]} to h${level}`)
    for (const landmark of ['body > header, body > div > header', 'main', 'body > footer, body > div > footer']) {
      const count = document.querySelectorAll(landmark).length
      if (count !== 1) faults.push(`${landmark}: ${count}`)
    }
    const seen = [...document.querySelectorAll('nav')].filter((nav) =>
      nav.checkVisibility({ visibilityProperty: true }),
    )
    const names = seen.map(
      (nav) =>
        nav.getAttribute('aria-label') ??
        document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent?.trim() ??
        '',
    )
    if (names.some((name) => name === '')) faults.push('a nav without a name')
    if (new Set(names).size !== names.length) faults.push(`navs of one name: ${names.join(', ')}`)
    return faults
  })
}

/** Pictures that say nothing to who cannot see them, statuses without a word or an icon, and what can be followed inside a picture. */
export async function muteSigns(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const outer = (element: Element) => element.outerHTML.slice(0, 90)
    const pictures = [...document.querySelectorAll('main svg, header svg, footer svg')].flatMap((svg) => {
      if (svg.closest('[aria-hidden=true]')) return []
      const isNamed = svg.querySelector('title') !== null || svg.hasAttribute('aria-label')
      // What can be followed inside a picture is lost where the picture is one thing.
      const role = svg.querySelector('a') ? 'group' : 'img'
      return isNamed && svg.getAttribute('role') === role ? [] : [outer(svg)]
    })
    const chips = [...document.querySelectorAll('main .chip[data-status]')].flatMap((chip) =>
      (chip.textContent ?? '').trim() !== '' && chip.querySelector('svg') ? [] : [outer(chip)],
    )
    return [...pictures, ...chips]
  })
}

/** Whatever still moves where the reader asked for no motion, in milliseconds. */
export async function moving(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration, transitionProperty } = getComputedStyle(element)
      const lasts = (value: string) => value.split(',').some((one) => Number.parseFloat(one) > 0)
      const isAnimated = animationName !== 'none' && lasts(animationDuration)
      const isTurned = transitionProperty !== 'none' && lasts(transitionDuration)
      return isAnimated || isTurned ? [`${element.tagName} ${element.className}`] : []
    }),
  )
  await page.emulateMedia({ reducedMotion: null })
  return found
}

interface Stop {
  name: string
  /** Of the ring around it, in pixels; 0 where it has none. */
  ring: number
  isCovered: boolean
  isBelowPage: boolean
}

/** Everything that Tab comes to, in its order. */
export async function tabStops(page: Page, most = 400): Promise<Stop[]> {
  const stops: Stop[] = []
  await page.evaluate(() => window.scrollTo(0, 0))
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const isSeen = element.hasAttribute('data-seen-by-tab')
      element.setAttribute('data-seen-by-tab', '')
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      const [x, y] = [box.x + Math.min(box.width, innerWidth) / 2, box.y + Math.min(box.height, 40) / 2]
      const top = document.elementFromPoint(
        Math.min(Math.max(x, 1), innerWidth - 1),
        Math.min(Math.max(y, 1), innerHeight - 1),
      )
      const header = document.querySelector('header')
      return {
        isSeen,
        name: `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 30) || element.getAttribute('name') || element.id}`,
        ring: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
        isCovered: Boolean(top && header?.contains(top) && !header.contains(element)),
        isBelowPage: y < 0 || y > innerHeight,
      }
    })
    if (!stop || stop.isSeen) break
    stops.push(stop)
  }
  return stops
}

/** What the keyboard should come to and, after `tabStops`, did not: of radio buttons of one name it comes to one. */
export async function unreached(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button:not([disabled]), input:not([type=hidden], [type=radio], [disabled]), select, textarea, summary',
      ),
    ].flatMap((element) => {
      const isThere = element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0
      return isThere && !element.hasAttribute('data-seen-by-tab') ? [element.outerHTML.slice(0, 120)] : []
    }),
  )
}

/** A style sheet that the page's policy does not know of; the one before is gone. */
export async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, css)
}
