'use client'

import { type KeyboardEvent, useRef, useState, useSyncExternalStore } from 'react'
import type { SuggestedEntry } from '@/lib/search/suggested-entry'

interface SearchComboboxProps {
  value: string
  /** The address that answers with what is offered, up to the question. */
  source: string
  /** What the list is called. */
  label: string
  /** What is said of the list by how many entries it has. */
  counts: readonly string[]
}

const [listId, pause] = ['search-entries', 150]

/**
 * The field of the search page, which offers records and whole questions as one types: an editable combobox of the ARIA practices. Without
 * scripts, and where nothing is answered, it is the plain field of its form.
 */
export function SearchCombobox({ value, source, label, counts }: SearchComboboxProps) {
  // What a machine reads aloud of a list must not be said where none can come.
  const isTakenOver = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const [entries, setEntries] = useState<readonly SuggestedEntry[]>([])
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const asking = useRef<AbortController>(null)
  const list = useRef<HTMLDivElement>(null)

  const show = (found: readonly SuggestedEntry[]) => {
    setEntries(found)
    setAt(-1)
    setOpen(found.length > 0)
  }
  const close = () => {
    asking.current?.abort()
    setOpen(false)
    setAt(-1)
  }
  const ask = async (q: string) => {
    asking.current?.abort()
    if (q.length < 2) return show([])
    const asked = new AbortController()
    asking.current = asked
    const { signal } = asked
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (signal.aborted) return
    try {
      const answer = await fetch(source + encodeURIComponent(q), { signal })
      const found = answer.ok ? await answer.json() : []
      if (!signal.aborted) show(found)
    } catch {
      if (!signal.aborted) show([])
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    const chosen = entries[at]
    if (key === 'Escape' && isOpen) close()
    else if (key === 'Enter' && isOpen && chosen) location.assign(chosen.href)
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && entries.length > 0) {
      const places = entries.length + 1
      // The place before the first entry is the field itself.
      const next = isOpen ? ((at + 1 + (key === 'ArrowDown' ? 1 : places - 1)) % places) - 1 : 0
      setAt(next)
      setOpen(true)
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
    } else return
    event.preventDefault()
  }
  return (
    <div className="combobox">
      <input
        id="search-q"
        name="q"
        type="search"
        dir="auto"
        defaultValue={value}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        aria-describedby="search-hint"
        onChange={(event) => ask(event.target.value.trim())}
        onKeyDown={onKeyDown}
        onBlur={close}
        {...(isTakenOver && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': isOpen,
          'aria-controls': listId,
          'aria-activedescendant': at < 0 ? undefined : `${listId}-${at}`,
        })}
      />
      <div ref={list} id={listId} role="listbox" aria-label={label} tabIndex={-1} hidden={!isOpen}>
        {entries.map(({ text, note, href, lang, dir }, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={href}
            id={`${listId}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => location.assign(href)}
          >
            <bdi lang={lang} dir={dir}>
              {text}
            </bdi>
            {note && <span className="meta">{note}</span>}
          </div>
        ))}
      </div>
      <span role="status" className="sr-only">
        {isOpen && counts[entries.length]}
      </span>
    </div>
  )
}
