/** What is kept of an error: its code or its name, never its words, which may hold addresses. */
export function failureCode(error: unknown): string {
  const { code, responseCode, name } = Object(error) as { code?: unknown; responseCode?: unknown; name?: unknown }
  const known = [responseCode, code, name].find((word) => typeof word === 'string' || typeof word === 'number')
  return (
    String(known ?? 'unknown')
      .replace(/[^A-Za-z0-9_]/g, '_')
      .slice(0, 60) || 'unknown'
  )
}
