'use client'

import { useRef, useState } from 'react'

/** What the server answers a refused upload with: codes, not sentences. */
interface Refused {
  errors: Record<string, string>
  knownKey: string | null
}

export interface UploadState extends Refused {
  phase: 'idle' | 'sending' | 'checking' | 'cancelled'
  /** Of the bytes, from 0 to 100. */
  percent: number
  /** Counts the answers. */
  attempt: number
}

/**
 * Sends a form with a file, tells how far it has come, and can be called off. The browser's own hash goes along where it may compute
 * one, so that a file which arrives otherwise is refused.
 */
export function useUpload(address: string, initial: Refused) {
  const [state, setState] = useState<UploadState>({ ...initial, phase: 'idle', percent: 0, attempt: 0 })
  const request = useRef<XMLHttpRequest>(null)

  const refuse = (refused: Refused) =>
    setState((known) => ({ ...refused, phase: 'idle', percent: 0, attempt: known.attempt + 1 }))
  const refuseFile = (code: string) => refuse({ errors: { file: code }, knownKey: null })

  async function send(form: FormData, file: File, limit: number): Promise<void> {
    if (file.name === '') return refuseFile('fileMissing')
    if (file.size > limit) return refuseFile('fileTooLarge')
    setState((known) => ({ ...known, errors: {}, knownKey: null, phase: 'sending', percent: 0 }))
    // In a variable of its own: setting it here would start the upload anew after a cancellation during the computation.
    const xhr = new XMLHttpRequest()
    request.current = xhr
    const hash = await hashOf(file)
    if (request.current !== xhr) return
    form.set('sha256', hash ?? '')
    // Last, so that the fields are known when the file ends too early.
    form.delete('file')
    form.append('file', file)

    xhr.open('POST', address)
    xhr.setRequestHeader('Accept', 'application/json')
    xhr.responseType = 'json'
    xhr.upload.onprogress = ({ loaded, total }) => setState((known) => ({ ...known, percent: (loaded / total) * 100 }))
    xhr.upload.onload = () => setState((known) => ({ ...known, phase: 'checking', percent: 100 }))
    xhr.onerror = () => refuseFile('uploadFailed')
    xhr.onload = () => {
      const answer: unknown = xhr.response
      if (xhr.status === 201 && isSaved(answer)) window.location.assign(answer.location)
      else if (isRefused(answer)) refuse(answer)
      else refuse({ errors: { form: xhr.status === 404 ? 'uploadAbsent' : codeOf(answer) }, knownKey: null })
    }
    xhr.send(form)
  }

  function cancel(): void {
    request.current?.abort()
    request.current = null
    setState((known) => ({ ...known, phase: 'cancelled', percent: 0 }))
  }

  return { state, send, cancel }
}

/** Null where the browser computes no hashes: outside of https, and of the machine itself. */
async function hashOf(file: File): Promise<string | null> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return null
  }
}

function isSaved(answer: unknown): answer is { location: string } {
  return typeof answer === 'object' && answer !== null && 'location' in answer && typeof answer.location === 'string'
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'errors' in answer && 'knownKey' in answer
}

function codeOf(answer: unknown): string {
  const error = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'foreignOrigin'
    ? 'foreignOrigin'
    : 'unavailable'
}
