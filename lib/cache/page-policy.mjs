import { createHash } from 'node:crypto'
import { contentPolicy } from '../http/content-policy.mjs'

const inlineScript = /<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi
const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/gi

/**
 * The policy of one stored page: what it carries inline is allowed by its hash, and nothing else runs. A page without scripts
 * allows none.
 *
 * @param {string} html
 * @returns {string}
 */
export function pagePolicy(html) {
  return contentPolicy({
    scripts: /<script\b/i.test(html) ? ["'self'", ...hashes(html, inlineScript)] : [],
    styles: ["'self'", ...hashes(html, inlineStyle)],
  })
}

/**
 * The page without the framework's scripts, which no page for readers needs: of 150 kB of them nothing is left. The registry's
 * own (`data-own`) and data blocks such as JSON-LD stay.
 *
 * @param {string} html
 * @returns {string}
 */
export function withoutScripts(html) {
  return html
    .replace(/<script\b(?![^>]*\s(?:data-own=|type="application\/ld\+json"))[^>]*>[\s\S]*?<\/script>/gi, '')
    .replace(/<link\b[^>]*\sas="script"[^>]*>/gi, '')
}

function hashes(html, pattern) {
  const found = [...html.matchAll(pattern)].map(([, content]) => content)
  return [...new Set(found)].map((content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`)
}
