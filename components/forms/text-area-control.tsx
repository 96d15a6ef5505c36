'use client'

import { type ComponentProps, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * A textarea that keeps what was typed before the scripts of its page ran. When React takes over a textarea, it writes the text
 * that the server sent into it once more; into no other field.
 */
export function TextAreaControl({ id, ...rest }: ComponentProps<'textarea'> & { id: string }) {
  const control = useRef<HTMLTextAreaElement>(null)
  const isTakenOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [typed] = useState(() => (isTakenOver ? valueOnPage(id) : null))
  useLayoutEffect(() => {
    const element = control.current
    // Whoever goes on typing while the page is taken over has the last word.
    if (element && typed !== null && element.value === element.defaultValue) element.value = typed
  }, [typed])
  return <textarea ref={control} id={id} {...rest} />
}

/** Null on the server. */
function valueOnPage(id: string): string | null {
  if (typeof document === 'undefined') return null
  const element = document.getElementById(id)
  return element instanceof HTMLTextAreaElement ? element.value : null
}
