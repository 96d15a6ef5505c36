import 'server-only'
import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { env } from '@/lib/env'
import { type Locale, localeSettings } from '@/lib/i18n/locales'
import { inLocale, paths } from '@/lib/paths'
import { documentErrors } from './document-errors'
import type { Refusal } from './document-upload'
import { packRefusal, refusedCookie } from './refused-upload'

/** Seconds: from the answer to the form that is drawn again. */
const cookieAge = 600

const statusOf: Readonly<Record<string, number>> = {
  fileTooLarge: 413,
  fileKnown: 409,
  keyTaken: 409,
  unavailable: 503,
  storageFull: 507,
}

/** The new document's page. */
export function savedResponse(request: Request, locale: Locale, key: string): Response {
  const location = inLocale(locale, `${paths.deskDocument(key)}?done=uploaded`)
  const headers = { Location: location, 'Cache-Control': 'no-store', 'Set-Cookie': cookie(locale, '', 0) }
  return wantsJson(request)
    ? Response.json({ location }, { status: 201, headers })
    : new Response(null, { status: 303, headers })
}

/**
 * Says why not, with the status that says so to programs. To a form without scripts it is a page of one sentence that leads back at
 * once to the form, where everything but the file is as it was typed.
 */
export async function refusedResponse(request: Request, locale: Locale, refusal: Refusal): Promise<Response> {
  const codes = Object.values(refusal.errors)
  const status = codes.map((code) => statusOf[code]).find((known) => known !== undefined) ?? 422
  const t = await getTranslations({ locale })
  const sentences = documentErrors(
    { documents: (code, values) => t(`documents.error.${code}`, values ?? {}), common: (code) => t(`error.${code}`) },
    locale,
  )
  const messages = codes.map((code) => sentences[code] ?? t('error.malformed'))
  if (wantsJson(request)) {
    const { errors, knownKey } = refusal
    return Response.json({ errors, knownKey, messages }, { status, headers: { 'Cache-Control': 'no-store' } })
  }
  const id = randomUUID()
  const back = inLocale(locale, `${paths.deskDocuments()}?refused=${id}`)
  const page = sentencePage({
    locale,
    title: t('form.errorTitle'),
    messages,
    back,
    backLabel: t('documents.upload.back'),
  })
  return new Response(page, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
      'Set-Cookie': cookie(locale, packRefusal({ id, ...refusal, values: withoutHash(refusal.values) }), cookieAge),
    },
  })
}

/** What the browser made of the file that was refused says nothing of the next one. */
function withoutHash({ sha256: _, ...values }: Refusal['values']): Refusal['values'] {
  return values
}

export function wantsJson(request: Request): boolean {
  return request.headers.get('accept')?.includes('application/json') ?? false
}

function cookie(locale: Locale, value: string, age: number): string {
  const secure = env().APP_URL.startsWith('https:') ? '; Secure' : ''
  return `${refusedCookie}=${value}; Path=${inLocale(locale, paths.deskDocuments())}; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`
}

interface SentencePage {
  locale: Locale
  title: string
  messages: readonly string[]
  back: string
  backLabel: string
}

function sentencePage({ locale, title, messages, back, backLabel }: SentencePage): string {
  const lines = messages.map((message) => `<p>${escaped(message)}</p>`).join('')
  return `<!doctype html><html lang="${locale}" dir="${localeSettings[locale].dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="0; url=${back}"><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>${lines}<p><a href="${back}">${escaped(backLabel)}</a></p></body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
