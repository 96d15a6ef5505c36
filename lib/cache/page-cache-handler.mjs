// The framework's own disk cache with what a public registry needs on top (docs/decisions: the cache handler). It reaches into
// the framework by internal paths, so `next` is pinned exactly and a test of the built application guards each promise.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cacheFolder, ledgerFile } from './cache-folder.mjs'
import { madeAtHeader } from './made-at.mjs'
import { notFoundBody } from './not-found-body.mjs'
import { pagePolicy, withoutScripts } from './page-policy.mjs'
import { RenderClock } from './render-clock.mjs'
import { TagLedger } from './tag-ledger.mjs'

const require = createRequire(import.meta.url)
const { default: FileSystemCache } = require('next/dist/server/lib/incremental-cache/file-system-cache')
const { areTagsStale, tagsManifest } = require('next/dist/server/lib/incremental-cache/tags-manifest.external')
const { SharedCacheControls } = require('next/dist/server/lib/incremental-cache/shared-cache-controls.external')

const tagsHeader = 'x-next-cache-tags'
const policyHeader = 'content-security-policy'
/** See lib/cache-tags.ts. A page itself can only say 200 or 404. */
const answerTags = { withdrawn: 'withdrawn', unkept: 'unkept' }
/**
 * How long others may keep an answer. The framework says a year; a report must be seen within a second, also behind a proxy, and
 * what was withdrawn must be gone within a minute.
 */
const keeping = { page: 'public, max-age=0, s-maxage=1, stale-while-revalidate=59', nowhere: 'no-store' }

// A handler lives as long as one request; what must outlive it is held here.
const clock = new RenderClock()
const ledgers = new Map()
/** Tag → since when nothing made earlier may be shown at all. The framework's manifest forgets it at the next softer mark. */
const gone = new Map()
/** Pages handed out although stale: when their renewal fails, the framework stores the very same object again. */
const handedOut = new WeakSet()

export default class PageCacheHandler extends FileSystemCache {
  constructor(context) {
    super(context)
    // The framework makes one for proxy.ts as well, which has no pages and no folder.
    if (!context.serverDistDir) return
    this.folder = cacheFolder(context.serverDistDir)
    this.ledger = ledgerIn(this.folder)
    this.followLedger()
  }

  async get(key, context) {
    this.followLedger()
    const entry = await super.get(key, context)
    const tags = entry?.value ? tagsOf(entry.value, context) : []
    if (!entry?.value || tags.some((tag) => gone.get(tag) >= entry.lastModified)) {
      clock.start(key)
      return null
    }
    // Made by the build, which does not come by `set`.
    if (entry.value.kind === 'APP_PAGE' && !entry.value.headers?.[policyHeader])
      addHeaders(entry.value, keeping.page, entry.lastModified)
    if (!areTagsStale(tags, entry.lastModified)) {
      clock.forget(key)
      // A page may be stale by its age as well; the framework finds that out itself.
      handedOut.add(entry.value)
      return entry
    }
    clock.start(key)
    // Data that is out of date is asked for again. The framework would fall back to it when the database does not answer and
    // store the page made of it as new; so the render fails instead, and the last good page stays and is tried again.
    if (entry.value.kind === 'FETCH') return null
    handedOut.add(entry.value)
    return entry
  }

  async set(key, data, context) {
    const beganAt = clock.stop(key)
    if (data && handedOut.has(data)) return super.set(key, data, context)
    if (data?.kind === 'APP_PAGE' && typeof data.html === 'string') {
      data.html = withoutScripts(data.html)
      const tags = tagsOf(data, context)
      const isWithdrawn = tags.includes(answerTags.withdrawn)
      if (data.status === 404) {
        await this.answerNotFound(key, data)
        return
      }
      if (isWithdrawn || tags.includes(answerTags.unkept)) {
        if (isWithdrawn) data.status = 410
        await this.answerUnkept(key, data)
        return
      }
      addHeaders(data, keeping.page, beganAt)
    }
    // "There is no such record" is not worth a file for every address that somebody makes up.
    if (data?.kind === 'FETCH' && isNothing(data)) return
    if (data && areTagsStale(tagsOf(data, context), beganAt)) return this.keepOvertaken(key, data, context, beganAt)
    await super.set(key, data, context)
  }

  /**
   * A page that something changed while it was being made is out of date already, and still newer than the one before it: where
   * much is published, no page would ever be made in time. In memory only, as a file carries the time at which it is written.
   */
  keepOvertaken(key, data, context, beganAt) {
    if (data.kind !== 'APP_PAGE') return
    const { cacheControl } = context
    FileSystemCache.memoryCache?.set(key, { value: data, lastModified: beganAt, cacheControl })
  }

  async revalidateTag(tags, durations) {
    await super.revalidateTag(tags, durations)
    const now = Date.now()
    const mark = durations === undefined || durations.expire === 0 ? { stale: now, gone: now } : { stale: now }
    const marks = Object.fromEntries([tags].flat().map((tag) => [tag, mark]))
    follow(marks)
    try {
      this.ledger?.record(marks)
    } catch (error) {
      console.error('The tags marked stale could not be written down:', error.message)
    }
  }

  getFilePath(key, kind) {
    const inFolder = kind === 'FETCH' ? path.join('data', key) : key.startsWith('/route-cache/') ? key : null
    if (inFolder === null) return super.getFilePath(key, kind)
    const file = path.join(this.folder, inFolder)
    if (!file.startsWith(this.folder + path.sep)) throw new Error('A cache key leads out of the cache')
    return file
  }

  /** Gives the answer a body. */
  async answerNotFound(key, data) {
    const address = key.slice(key.indexOf('/$/') + 2)
    const body = await notFoundBody(address)
    if (body) data.html = body
    await this.answerUnkept(key, data)
  }

  /** Leaves no trace of the answer, nor of a page that was shown at its address before. */
  async answerUnkept(key, data) {
    addHeaders(data, keeping.nowhere)
    SharedCacheControls.cacheControls.delete(key)
    FileSystemCache.memoryCache?.remove(key)
    // An address that never had a page need not be a name of a file at all.
    if (!existsSync(this.getFilePath(`${key}.html`, data.kind))) return
    try {
      const files = ['.html', '.meta', '.rsc', '.segments'].map((end) => this.getFilePath(`${key}${end}`, data.kind))
      await Promise.all(files.map((file) => rm(file, { recursive: true, force: true })))
    } catch (error) {
      console.error('A page that is no more could not be removed:', error.message)
    }
  }

  followLedger() {
    follow(this.ledger?.changes() ?? {})
  }
}

function addHeaders(page, cacheControl, madeAt) {
  page.headers = {
    ...page.headers,
    [policyHeader]: pagePolicy(page.html),
    'cache-control': cacheControl,
    // An answer that is kept nowhere is not made anew either.
    ...(madeAt === undefined ? {} : { [madeAtHeader]: String(madeAt) }),
  }
}

/** Marks only grow: an older one never takes back a newer one. */
function follow(marks) {
  for (const [tag, mark] of Object.entries(marks)) {
    const known = tagsManifest.get(tag)
    tagsManifest.set(tag, { ...known, stale: Math.max(known?.stale ?? 0, mark.stale) })
    if (mark.gone) gone.set(tag, Math.max(gone.get(tag) ?? 0, mark.gone))
  }
}

function ledgerIn(folder) {
  let ledger = ledgers.get(folder)
  if (!ledger) {
    ledger = new TagLedger(ledgerFile(folder))
    ledgers.set(folder, ledger)
  }
  return ledger
}

function tagsOf(value, context) {
  if (value.kind === 'FETCH') return [...(context.tags ?? []), ...(context.softTags ?? [])]
  return String(value.headers?.[tagsHeader] ?? '').split(',')
}

function isNothing(data) {
  const body = data.data?.body
  return body === undefined || body === 'null'
}
