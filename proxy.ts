import { type NextRequest, NextResponse } from 'next/server'
import { attentionKinds } from '@/lib/attention/attention-filter'
import { isMadePerRequest, parseAddress } from '@/lib/http/address'
import { contentPolicy } from '@/lib/http/content-policy.mjs'
import { longestQuery, questionPart } from '@/lib/http/question-path'
import { themeScriptSource } from '@/lib/http/theme-script.mjs'
import { preferredLocale } from '@/lib/i18n/accept-language'
import { defaultLocale, type Locale } from '@/lib/i18n/locales'
import { listNouns } from '@/lib/lists/list-question'
import { inLocale, paths } from '@/lib/paths'

export const config = {
  // Everything but what has no language of its own: the framework's files, the interface for programs, feeds, and files, which
  // have a dot. Addresses of the interface and of feeds come by only with percent signs, which may be broken.
  matcher: ['/((?!_next/|api/|feeds/|fonts/|.*\\.[a-z0-9]+$).*)', '/(api/.*%.*)', '/(feeds/.*%.*)'],
}

/** The lists and other pages that can be asked a question, each with an address inside for the answer. */
const filterPaths: Readonly<Record<string, string>> = {
  ...Object.fromEntries([paths.agreements(), paths.obstacles()].map((list) => [list, `${list}/filter`])),
  [paths.compare()]: `${paths.compare()}/chosen`,
  [paths.search()]: `${paths.search()}/asked`,
  ...Object.fromEntries(attentionKinds.map((kind) => [paths.attention(kind), `${paths.attention(kind)}/filter`])),
  ...Object.fromEntries(listNouns.map((noun) => [paths[noun](), `/lists/${noun}`])),
}

/**
 * Settles the language, rewrites filtered lists, and gives pages made for one request their policy. Who may do what is
 * decided elsewhere; all that it refuses is a method that a page has no use for.
 */
export function proxy(request: NextRequest) {
  const address = parseAddress(request.nextUrl.pathname)
  if (request.nextUrl.search.length > longestQuery) return new NextResponse(null, { status: 414 })
  if (/^\/(api|feeds)\//.test(request.nextUrl.pathname)) {
    return address.kind === 'broken' ? NextResponse.json({ error: { code: 'notFound' } }, { status: 404 }) : undefined
  }
  switch (address.kind) {
    case 'localised':
      return showLocalised(request, address.locale, address.path)
    case 'neutral':
      return chooseLanguage(request, address.path)
    case 'unknown':
      return NextResponse.rewrite(unknownAddress(request, null), withoutPolicy(request))
    case 'broken':
      // The framework would decode the address again, also after a rewrite, and answer with a fault of its own.
      return NextResponse.redirect(unknownAddress(request, address.locale), 307)
  }
}

function unknownAddress(request: NextRequest, locale: Locale | null): URL {
  return at(request, inLocale(locale ?? readerLocale(request) ?? defaultLocale, paths.unknown()))
}

function showLocalised(request: NextRequest, locale: Locale, path: string) {
  const asked = Object.keys(filterPaths).find((list) => `${path}/`.startsWith(`${filterPaths[list]}/`))
  if (asked) return NextResponse.redirect(at(request, inLocale(locale, asked), request.nextUrl.search), 308)
  // A form whose record is gone is sent on here by its page, and with it what it was sent with.
  if (path === paths.unknown() && request.method === 'POST') return NextResponse.redirect(request.nextUrl, 303)
  if (!isMadePerRequest(path) && !['GET', 'HEAD'].includes(request.method)) {
    return new NextResponse(null, { status: 405, headers: { Allow: 'GET, HEAD' } })
  }
  const filterPath = Object.hasOwn(filterPaths, path) ? filterPaths[path] : undefined
  if (filterPath !== undefined && request.nextUrl.search !== '') {
    const short = withoutEmptyFields(request.nextUrl.search)
    if (short !== request.nextUrl.search) return NextResponse.redirect(at(request, inLocale(locale, path), short), 307)
    // Without a question it is a page that is kept; with one it is made alike, at an address of its own inside, and not kept.
    const inside = inLocale(locale, `${filterPath}/${questionPart(short)}`)
    return NextResponse.rewrite(at(request, inside), withoutPolicy(request))
  }
  return isMadePerRequest(path) ? withNonce(request) : NextResponse.next(withoutPolicy(request))
}

/** A page that is kept for all takes nothing from whoever asks first: the framework would put the nonce of a policy sent along on it. */
function withoutPolicy(request: NextRequest) {
  const headers = new Headers(request.headers)
  headers.delete('Content-Security-Policy')
  headers.delete('Content-Security-Policy-Report-Only')
  return { request: { headers } }
}

/** A plain form sends every field: the address that a reader keeps has only what was chosen. */
function withoutEmptyFields(search: string): string {
  const fields = search.slice(1).split('&')
  // The framework reads the query into an object, where names such as `constructor` have an empty value beside the one sent.
  const filled = fields.filter((field) => !field.endsWith('=') || field.slice(0, -1) in Object.prototype)
  return filled.length > 0 ? `?${filled.join('&')}` : ''
}

function chooseLanguage(request: NextRequest, path: string) {
  const locale = readerLocale(request)
  const response = locale
    ? NextResponse.redirect(at(request, inLocale(locale, path), request.nextUrl.search), 307)
    : withNonce(request, at(request, '/', path ? `?${new URLSearchParams({ path })}` : ''))
  response.headers.set('Vary', 'Accept-Language')
  response.headers.set('Cache-Control', 'private, no-store')
  return response
}

function readerLocale(request: NextRequest): Locale | null {
  return preferredLocale(request.headers.get('accept-language'))
}

/** Goes on to the page, or to another one inside, under a policy that runs only scripts with this request's nonce. */
function withNonce(request: NextRequest, destination?: URL) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const own = `'nonce-${nonce}'`
  const policy = contentPolicy({ scripts: ["'self'", own, themeScriptSource], styles: ["'self'", own] })
  const headers = new Headers(request.headers)
  // The framework reads the nonce from the request and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy)
  const forwarded = { request: { headers } }
  const response = destination ? NextResponse.rewrite(destination, forwarded) : NextResponse.next(forwarded)
  response.headers.set('Content-Security-Policy', policy)
  return response
}

function at(request: NextRequest, pathname: string, search = ''): URL {
  const url = request.nextUrl.clone()
  url.pathname = pathname
  url.search = search
  return url
}
