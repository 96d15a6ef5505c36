/**
 * Structured data as the text of `<script type="application/ld+json">`. Escaped so that no value can end the script: a title
 * may hold `</script>`, and U+2028 and U+2029 end a line in older readers.
 */
export function jsonLd(data: Record<string, unknown>): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
