import { madeAtHeader } from '@/lib/cache/made-at.mjs'
import { canariesIn } from './canary-search'

export interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

export async function read(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(new URL(path, origin), { redirect: 'manual', headers })
  const signed = response.headers.get('location')
  // The framework wants a sign of what is asked of it in the address of its own payloads, and leads there.
  if (headers.RSC && signed?.includes('_rsc') && !path.includes('_rsc')) return read(origin, signed, headers)
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  }
}

/** Four at a time: pages that nothing has made yet ask the database for much at once. */
export async function readAll(
  origin: string,
  paths: readonly string[],
  headers?: Record<string, string>,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  const waiting = [...paths]
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      answers.set(path, await read(origin, path, headers))
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return answers
}

/** Every canary in the answers, with its field and where it was met. What an address says itself, its page may repeat. */
export function leaksIn(answers: ReadonlyMap<string, Answer>, fields: Record<string, string>): string[] {
  return [...answers].flatMap(([path, { headers, body }]) => {
    // The framework tells where proxy.ts leads on to, and that has the question of the address in other letters.
    const { 'x-middleware-rewrite': _, ...said } = headers
    const whole = Buffer.concat([body, Buffer.from(JSON.stringify(said))])
    return canariesIn(whole)
      .filter((word) => !path.toLowerCase().includes(word))
      .map((word) => `${path}: ${word} (${fields[word] ?? 'the key of a record'})`)
  })
}

/**
 * What an answer says, without what is made anew for each request. Of a page the pieces stand in an order of their own and without
 * scripts: the framework sends them as they become ready, and numbers them in its scripts.
 */
export function saidBy({ status, headers, body }: Answer): string {
  const { date: _, 'set-cookie': __, 'content-security-policy': ___, [madeAtHeader]: ____, ...kept } = headers
  const isPage = headers['content-type']?.startsWith('text/html') ?? false
  if (isPage) delete kept.etag
  return `${status} ${JSON.stringify(kept)} ${isPage ? piecesOf(body.toString()) : body.toString('latin1')}`
    .replaceAll(/nonce=\\?"[A-Za-z0-9+/=]{24}/g, '')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
}

function piecesOf(page: string): string {
  return (
    page
      .replaceAll(/<script.*?<\/script>/gs, '')
      .split(/(?=<)/)
      .map((piece) => piece.replace(/^<\/\w+>/, '').trim())
      // Without the marks of what comes later.
      .filter((piece) => !/^(<!--\/?\$\??-->|<template.*|<div hidden.*)?$/.test(piece))
      .sort()
      .join('\n')
  )
}

/** Where two answers part. */
export function difference(path: string, before: string, after: string): string {
  const place = [...after].findIndex((letter, index) => letter !== before[index])
  const around = (text: string) => text.slice(Math.max(0, place - 80), place + 80)
  return `${path}: ${around(before)} → ${around(after)}`
}
