import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'

/** The cookie that brings what was typed back to the form: the answer to a file has no page of its own without scripts. */
export const refusedCookie = 'hamkino-refused-upload'

const refusal = z.strictObject({
  /** In the address of the form as well, so that a form in another window does not show it. */
  id: z.uuid(),
  errors: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
  knownKey: z.string().nullable(),
})

export type RefusedUpload = z.output<typeof refusal>

/** Browsers drop cookies of more than 4096 bytes, name and attributes included. */
const longest = 3800
/** Bytes: nobody unpacks more of what a browser sends. */
const longestText = 64 * 1024

/** As the value of a cookie. Only what is far beyond the fields' limits does not fit; the errors then come back without it. */
export function packRefusal(refused: RefusedUpload): string {
  const packed = pack(refused)
  return packed.length <= longest ? packed : pack({ ...refused, values: {} })
}

function pack(refused: RefusedUpload): string {
  return deflateRawSync(JSON.stringify(refused), { level: 9 }).toString('base64url')
}

/** What the cookie says; null where it says nothing, or of another form. */
export function unpackRefusal(cookie: string | undefined, id: string | undefined): RefusedUpload | null {
  if (!cookie || !id) return null
  try {
    const text = inflateRawSync(Buffer.from(cookie, 'base64url'), { maxOutputLength: longestText }).toString('utf8')
    const found = refusal.safeParse(JSON.parse(text))
    return found.success && found.data.id === id ? found.data : null
  } catch {
    return null
  }
}
