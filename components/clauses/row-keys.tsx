'use client'

import { type KeyboardEvent, type ReactNode, useSyncExternalStore } from 'react'

/** By their place on the keyboard: the letters there are others in Persian, Russian and Kazakh. */
const steps: Readonly<Record<string, number>> = { KeyJ: 1, KeyK: -1 }

/**
 * A list whose rows are gone through with one key each while the focus is in it: J to the next row's link, K to the one before, U
 * follows it. Elsewhere on the page the keys do nothing, as people who speak to their machine need (WCAG 2.1.4).
 * @param rowLink which links are the rows' own, as a selector
 */
export function RowKeys({ hint, rowLink, children }: { hint: string; rowLink: string; children: ReactNode }) {
  // Without scripts there are no keys to speak of.
  const isTakenOver = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>(rowLink)]
    const rowOf = (element: Element | null) => element?.closest('li')
    const here = links.findIndex((link) => rowOf(link) === rowOf(event.target as Element))
    const step = steps[event.code]
    if (step !== undefined) links[here + step]?.focus()
    else if (event.code === 'KeyU' && here >= 0) links[here]?.click()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows' own links do all that the keys do
    <div onKeyDown={onKeyDown}>
      {isTakenOver ? <p className="meta row-keys-hint">{hint}</p> : null}
      {children}
    </div>
  )
}
