/**
 * The Content-Security-Policy of a page, from the sources it may take scripts and style sheets from. Style attributes are
 * allowed: the charts set their widths and colours by them. Plain JavaScript, because the cache handler runs unbundled.
 *
 * @param {{ scripts: readonly string[], styles: readonly string[] }} sources as they stand in the header: `'self'`, `'sha256-…'`
 * @returns {string}
 */
export function contentPolicy({ scripts, styles }) {
  return [
    "default-src 'none'",
    `script-src ${orNone(scripts)}`,
    `style-src ${orNone(styles)}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

function orNone(sources) {
  return sources.length > 0 ? sources.join(' ') : "'none'"
}
