/** How long a body is kept, in milliseconds, so that a flood of unknown addresses costs one render. */
const keptFor = 60_000
const patience = 3000
const locales = ['fa', 'ru', 'kk', 'en']

const kept = new Map()

/**
 * The page `/LOCALE/not-found`: what the framework itself sends with a 404 is an empty body that only
 * JavaScript fills. Null when the page cannot be had.
 *
 * @param {string} address the path that was not found; its first part names the language
 * @returns {Promise<string | null>}
 */
export async function notFoundBody(address) {
  const first = address.split('/')[1]
  const locale = locales.includes(first) ? first : 'en'
  const known = kept.get(locale)
  if (known && known.until > Date.now()) return known.html
  const html = await fetchBody(locale)
  if (html) kept.set(locale, { html, until: Date.now() + keptFor })
  return html ?? known?.html ?? null
}

async function fetchBody(locale) {
  try {
    const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/${locale}/not-found`, {
      signal: AbortSignal.timeout(patience),
    })
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}
