interface OfBody {
  bodyId: string
  /** Null of a body that belongs to no country. */
  countryCode: string | null
}

/**
 * Whether an official who works for `bodies` may take over in a body: who works for it already, and who works for other bodies of its
 * country and for none elsewhere.
 */
export function maySucceed(body: OfBody, bodies: readonly OfBody[]): boolean {
  if (bodies.some(({ bodyId }) => bodyId === body.bodyId)) return true
  const { countryCode } = body
  return countryCode !== null && bodies.length > 0 && bodies.every((one) => one.countryCode === countryCode)
}

/** What the form says instead of somebody, where what is open stays with the body. */
export const staysWithBody = 'body'
