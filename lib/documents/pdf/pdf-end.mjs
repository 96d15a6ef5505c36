/** The longest comment that the end of a zip archive may carry, and the end itself (APPNOTE 4.3.16). */
const zipEnd = { signature: 'PK\x05\x06', length: 22, longestComment: 0xffff }

/**
 * The two ends of the file: it begins as a PDF does, ends as one does, and is no other kind of file at the same time.
 * @param {Buffer} bytes
 * @returns {{ startxref: number, code?: undefined } | { code: string }} where the last cross-references begin
 */
export function endOf(bytes) {
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return { code: 'pdfNotPdf' }
  const eof = bytes.lastIndexOf('%%EOF', undefined, 'latin1')
  if (eof === -1) return { code: 'pdfTruncated' }
  const after = bytes.subarray(eof + 5).toString('latin1')
  if (/[^\0\t\n\f\r ]/.test(after)) {
    // The beginning of an update that never came to its end, or something else altogether.
    return { code: /^[\0\s]*\d+[\0\s]+\d+[\0\s]+obj/.test(after) ? 'pdfTruncated' : 'pdfTrailing' }
  }
  if (endsAsZip(bytes)) return { code: 'pdfTrailing' }
  const startxref = /startxref[\0\s]+(\d{1,10})[\0\s]+$/.exec(
    bytes.subarray(Math.max(0, eof - 64), eof).toString('latin1'),
  )
  return startxref ? { startxref: Number(startxref[1]) } : { code: 'pdfTruncated' }
}

/** Archive programs look for their directory from the end: a PDF may lie in the comment of an archive, or an archive in a PDF. */
function endsAsZip(bytes) {
  const from = Math.max(0, bytes.length - zipEnd.length - zipEnd.longestComment)
  for (let at = bytes.indexOf(zipEnd.signature, from, 'latin1'); at !== -1; ) {
    const isWhole = at + zipEnd.length <= bytes.length
    if (isWhole && at + zipEnd.length + bytes.readUInt16LE(at + 20) <= bytes.length && bytes.readUInt32LE(at + 4) === 0)
      return true
    at = bytes.indexOf(zipEnd.signature, at + 1, 'latin1')
  }
  return false
}
